package org.fachui.proof.bidlog;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fachui.proof.canonical.JsonReader;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.proof.signing.KeyStatement;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an exported log, read in whatever order they stand. Records are not kept, only their
 * hashes and what the replay says of them.
 */
final class LogFile {
  static final String FORMAT = "fachui-bidlog/1";

  /** Of a log whose first record has a member that format 1 does not know. */
  static final String FORMAT_2 = "fachui-bidlog/2";

  private static final Set<String> PARTS = Set.of("format", "heads", "keys", "records", "terms");

  private final RecordsReading records = new RecordsReading();
  private final List<Head> heads = new ArrayList<>();
  private final List<KeyStatement> keys = new ArrayList<>();
  private String format = "";
  private JsonObject terms = new JsonObject(new TreeMap<>());
  private @Nullable Finding problem;
  private @Nullable Finding keyProblem;

  private LogFile() {}

  /**
   * Reads a whole file.
   *
   * @throws org.fachui.proof.canonical.MalformedJsonException if it is not JSON
   */
  static LogFile read(Reader source) throws IOException {
    LogFile file = new LogFile();
    JsonReader json = new JsonReader(source);
    Set<String> missing = new HashSet<>(PARTS);
    json.beginObject();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      missing.remove(name);
      file.readPart(name, json);
    }
    json.requireEnd();
    missing.stream().sorted().forEach(name -> file.report("/" + name, "This part is missing."));
    if (file.records.tree().size() == 0) {
      file.report("/records", "There is no record.");
    } else {
      file.checkFormat();
    }
    return file;
  }

  private void readPart(String name, JsonReader json) throws IOException {
    switch (name) {
      case "format" -> readFormat(json.readValue());
      case "terms" -> readTerms(json.readValue());
      case "records" -> readRecords(json);
      case "heads" -> readHeads(json);
      case "keys" -> readKeys(json);
      default -> {
        json.readValue();
        report("/" + name, "This part is unknown.");
      }
    }
  }

  private void readFormat(JsonValue value) {
    if (value instanceof JsonText text
        && (text.value().equals(FORMAT) || text.value().equals(FORMAT_2))) {
      format = text.value();
    } else {
      report("/format", "The format is neither " + FORMAT + " nor " + FORMAT_2 + ".");
    }
  }

  /** A log that needs the second format has it, and no other does. */
  private void checkFormat() {
    String needed = records.isOfFormat2() ? FORMAT_2 : FORMAT;
    if (!format.isEmpty() && !format.equals(needed)) {
      report("/format", "By its first record the format is " + needed + ".");
    }
  }

  private void readTerms(JsonValue value) {
    if (value instanceof JsonObject object) {
      terms = object;
    } else {
      report("/terms", "The terms are not an object.");
    }
  }

  private void readRecords(JsonReader json) throws IOException {
    json.beginArray();
    while (json.nextElement()) {
      records.take(json.readValue());
    }
  }

  private void readHeads(JsonReader json) throws IOException {
    json.beginArray();
    for (int i = 0; json.nextElement(); i++) {
      String place = "/heads/" + i;
      if (!(json.readValue() instanceof JsonObject object)) {
        report(place, "Not a JSON object.");
        continue;
      }
      try {
        heads.add(Head.fromJson(object));
      } catch (MisshapenException misshapen) {
        report(place + misshapen.member(), String.valueOf(misshapen.getMessage()));
      }
    }
  }

  private void readKeys(JsonReader json) throws IOException {
    json.beginArray();
    for (int i = 0; json.nextElement(); i++) {
      String place = "/keys/" + i;
      if (!(json.readValue() instanceof JsonObject object)) {
        reportKey(place, "Not a JSON object.");
        continue;
      }
      try {
        takeKey(KeyRing.read(object), place);
      } catch (MisshapenException misshapen) {
        reportKey(place + misshapen.member(), String.valueOf(misshapen.getMessage()));
      }
    }
  }

  private void takeKey(KeyStatement statement, String place) {
    Optional<KeyStatement.Fault> fault = statement.fault();
    if (fault.isPresent()) {
      reportKey(place + "/" + fault.get().member(), fault.get().sentence());
    } else if (keys.stream().anyMatch(other -> other.keyId().equals(statement.keyId()))) {
      reportKey(place + "/keyId", "This key stands twice.");
    } else {
      keys.add(statement);
    }
  }

  private void report(String member, String sentence) {
    if (problem == null) {
      problem = Finding.at(FindingCode.FORMAT, member, sentence);
    }
  }

  private void reportKey(String member, String sentence) {
    if (keyProblem == null) {
      keyProblem = Finding.at(FindingCode.KEY, member, sentence);
    }
  }

  /** A part that is missing, unknown or of another shape; then a key that is not good. */
  Optional<Finding> problem() {
    return Optional.ofNullable(problem).or(() -> Optional.ofNullable(keyProblem));
  }

  RecordsReading records() {
    return records;
  }

  JsonObject terms() {
    return terms;
  }

  List<Head> heads() {
    return heads;
  }

  KeyRing keys() {
    return new KeyRing(keys);
  }
}
