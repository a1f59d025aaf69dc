package org.fachui.auction.lots.properties;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fachui.platform.problems.Problem;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What is published with a property beside its pictures; the contract's {@code Attachments}.
 *
 * @param documents in the court's file, each by its hash
 * @param videos on the court's or the platform's pages
 */
public record Attachments(List<FiledDocument> documents, List<Video> videos) {
  private static final int MOST = 30;
  private static final int LONGEST_ADDRESS = 500;
  private static final Attachments NONE = new Attachments(List.of(), List.of());

  public Attachments {
    documents = List.copyOf(documents);
    videos = List.copyOf(videos);
  }

  /**
   * A document, such as the survey's report.
   *
   * @param sha256 hex
   */
  public record FiledDocument(String title, String sha256) {}

  /**
   * A video.
   *
   * @param url https, without credentials
   */
  public record Video(String title, String url) {}

  /** Nothing. */
  public static Attachments none() {
    return NONE;
  }

  void check(FieldFaults faults) {
    faults.number("/documents", documents.size(), 0, MOST);
    faults.number("/videos", videos.size(), 0, MOST);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < Math.min(documents.size(), MOST); i++) {
      FiledDocument one = documents.get(i);
      faults.text("/documents/" + i + "/title", one.title(), 200);
      faults.sha256("/documents/" + i + "/sha256", one.sha256());
      once(faults, seen, "/documents/" + i + "/sha256", one.sha256());
    }
    for (int i = 0; i < Math.min(videos.size(), MOST); i++) {
      Video one = videos.get(i);
      faults.text("/videos/" + i + "/title", one.title(), 200);
      if (!isSafe(one.url())) {
        faults.add(
            Problem.invalidField("/videos/" + i + "/url", "This is not an https address.")
                .accepted("example", "https://example.org/video")
                .accepted("lengthMax", LONGEST_ADDRESS));
      }
      once(faults, seen, "/videos/" + i + "/url", one.url());
    }
  }

  private static void once(FieldFaults faults, Set<String> seen, String field, String what) {
    if (!seen.add(what)) {
      faults.add(Problem.invalidField(field, "This stands here twice."));
    }
  }

  /** An address that a page may link to: https, a host with a dot, nobody's password. */
  static boolean isSafe(String url) {
    if (url.length() > LONGEST_ADDRESS) {
      return false;
    }
    try {
      URI address = new URI(url);
      return "https".equals(address.getScheme())
          && address.getHost() != null
          && address.getHost().contains(".")
          && address.getUserInfo() == null
          && address.toASCIIString().equals(url);
    } catch (URISyntaxException none) {
      return false;
    }
  }

  /** As it is stored and published. */
  JsonObject json() {
    return JsonObject.builder()
        .put(
            "documents",
            new JsonArray(
                documents.stream()
                    .<JsonValue>map(
                        one ->
                            JsonObject.builder()
                                .put("title", one.title().strip())
                                .put("sha256", one.sha256())
                                .build())
                    .toList()))
        .put(
            "videos",
            new JsonArray(
                videos.stream()
                    .<JsonValue>map(
                        one ->
                            JsonObject.builder()
                                .put("title", one.title().strip())
                                .put("url", one.url())
                                .build())
                    .toList()))
        .build();
  }

  /** Reads what {@link #json} wrote. */
  static Attachments read(@Nullable String stored) {
    if (stored == null) {
      return NONE;
    }
    JsonObject json = CanonicalJson.parseObject(stored);
    return new Attachments(
        list(json, "documents").stream()
            .map(one -> new FiledDocument(text(one, "title"), text(one, "sha256")))
            .toList(),
        list(json, "videos").stream()
            .map(one -> new Video(text(one, "title"), text(one, "url")))
            .toList());
  }

  private static List<JsonObject> list(JsonObject json, String name) {
    return json.get(name) instanceof JsonArray list
        ? list.elements().stream().map(JsonObject.class::cast).toList()
        : List.of();
  }

  private static String text(JsonObject json, String name) {
    return ReviewAnswers.text(json, name);
  }
}
