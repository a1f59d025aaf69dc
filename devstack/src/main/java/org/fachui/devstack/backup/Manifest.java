package org.fachui.devstack.backup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.fachui.devstack.client.Json;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/**
 * What a backup holds.
 *
 * @param takenAt when PostgreSQL's part was complete
 * @param postgres PostgreSQL's part
 * @param redisVersion of the Redis whose streams are in it
 * @param epochs bucket → the largest engine epoch that PostgreSQL or Redis knew
 * @param files every file with its digest
 * @param folders every folder, the empty ones too
 */
record Manifest(
    Instant takenAt,
    Postgres postgres,
    String redisVersion,
    Map<String, Long> epochs,
    List<Entry> files,
    List<String> folders) {
  /** The format that this program writes and reads. */
  static final String FORMAT = "fachui-backup/1";

  /** What every format of ours begins with. */
  static final String FORMATS = "fachui-backup/";

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  /**
   * PostgreSQL's part.
   *
   * @param version such as 17.11
   * @param systemIdentifier of the cluster; more than 2^53
   * @param startLsn where recovery begins
   * @param stopLsn from where on the copy is consistent
   */
  record Postgres(
      String version, String systemIdentifier, long timeline, String startLsn, String stopLsn) {
    /** The number before the point: a data folder is of use to that version only. */
    String major() {
      return version.split("\\.", 2)[0];
    }
  }

  /**
   * One file.
   *
   * @param path below the data folder, with slashes
   * @param sha256 lower-case hex
   */
  record Entry(String path, long size, String sha256) {
    /** No path leads out of the folder. */
    Entry {
      requireInside(path);
      if (size < 0 || !DIGEST.matcher(sha256).matches()) {
        throw new IllegalArgumentException("no size or digest of " + path);
      }
    }
  }

  /** Copies the collections. */
  Manifest {
    epochs = Map.copyOf(epochs);
    files = List.copyOf(files);
    folders = List.copyOf(folders);
    folders.forEach(Manifest::requireInside);
  }

  private static void requireInside(String path) {
    boolean bad =
        path.isEmpty()
            || path.startsWith("/")
            || path.indexOf('\\') >= 0
            || path.indexOf('\0') >= 0
            || List.of(path.split("/", -1)).stream()
                .anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    if (bad) {
      throw new IllegalArgumentException("a path that leads elsewhere");
    }
  }

  /** Bytes of all files. */
  long size() {
    return files.stream().mapToLong(Entry::size).sum();
  }

  /** What the databases are told of a restore: everything but the list of files. */
  JsonObject head() {
    var known = JsonObject.builder();
    new TreeMap<>(epochs).forEach(known::put);
    return JsonObject.builder()
        .put("format", FORMAT)
        .put("takenAt", takenAt.toString())
        .put("epochs", known.build())
        .put("redisVersion", redisVersion)
        .put(
            "postgres",
            JsonObject.builder()
                .put("version", postgres.version())
                .put("systemIdentifier", postgres.systemIdentifier())
                .put("timeline", postgres.timeline())
                .put("startLsn", postgres.startLsn())
                .put("stopLsn", postgres.stopLsn())
                .build())
        .build();
  }

  JsonObject toJson() {
    List<JsonValue> list = new ArrayList<>(files.size());
    for (Entry file : files) {
      list.add(
          JsonObject.builder()
              .put("path", file.path())
              .put("size", file.size())
              .put("sha256", file.sha256())
              .build());
    }
    return head().with("files", new JsonArray(list)).with("folders", JsonArray.ofTexts(folders));
  }

  /**
   * Reads one of this format.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  static Manifest fromJson(JsonObject json) {
    JsonObject postgres = Json.object(json, "postgres");
    Map<String, Long> epochs = new TreeMap<>();
    Json.object(json, "epochs")
        .members()
        .forEach(
            (bucket, epoch) -> {
              if (epoch instanceof JsonInteger number) {
                epochs.put(bucket, number.value());
              }
            });
    return new Manifest(
        Instant.parse(Json.text(json, "takenAt")),
        new Postgres(
            Json.text(postgres, "version"),
            Json.text(postgres, "systemIdentifier"),
            Json.integer(postgres, "timeline"),
            Json.text(postgres, "startLsn"),
            Json.text(postgres, "stopLsn")),
        Json.text(json, "redisVersion"),
        epochs,
        Json.objects(Json.elements(json, "files")).stream()
            .map(
                file ->
                    new Entry(
                        Json.text(file, "path"),
                        Json.integer(file, "size"),
                        Json.text(file, "sha256")))
            .toList(),
        Json.elements(json, "folders").stream()
            .map(folder -> folder instanceof JsonText text ? text.value() : "")
            .toList());
  }

  byte[] bytes() {
    return CanonicalJson.bytes(toJson());
  }
}
