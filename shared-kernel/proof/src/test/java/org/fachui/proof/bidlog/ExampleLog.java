package org.fachui.proof.bidlog;

import java.util.List;
import org.fachui.proof.bidlog.BidRecord.LotOpened;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.signing.KeyStatement;

/** An exported log as one JSON object, and its text with one record or head a line. */
record ExampleLog(JsonObject json) {

  static ExampleLog of(
      JsonObject terms, List<BidRecord> records, List<Head> heads, List<KeyStatement> keys) {
    return new ExampleLog(
        JsonObject.builder()
            .put("format", format(records.getFirst()))
            .put("terms", terms)
            .put("records", array(records.stream().map(BidRecord::toJson).toList()))
            .put("heads", array(heads.stream().map(Head::toJson).toList()))
            .put("keys", array(keys.stream().map(KeyStatement::toJson).toList()))
            .build());
  }

  private static String format(BidRecord first) {
    return LotOpened.isOfFormat2(first.toJson()) ? LogFile.FORMAT_2 : LogFile.FORMAT;
  }

  private static JsonArray array(List<JsonObject> objects) {
    return new JsonArray(List.copyOf(objects));
  }

  JsonObject terms() {
    return (JsonObject) part("terms");
  }

  List<BidRecord> records() {
    return objects("records").stream().map(BidRecord::fromJson).toList();
  }

  List<Head> heads() {
    return objects("heads").stream().map(Head::fromJson).toList();
  }

  List<KeyStatement> keys() {
    return objects("keys").stream().map(KeyRing::read).toList();
  }

  List<JsonObject> objects(String part) {
    return ((JsonArray) part(part)).elements().stream().map(JsonObject.class::cast).toList();
  }

  JsonValue part(String name) {
    JsonValue value = json.get(name);
    if (value == null) {
      throw new AssertionError("The log has no " + name + ".");
    }
    return value;
  }

  String text() {
    StringBuilder text = new StringBuilder("{\"format\":" + part("format"));
    text.append(",\n\"terms\":").append(part("terms"));
    for (String name : List.of("records", "heads", "keys")) {
      text.append(",\n\"").append(name).append("\":[\n");
      text.append(String.join(",\n", objects(name).stream().map(CanonicalJson::write).toList()));
      text.append("\n]");
    }
    return text.append("}\n").toString();
  }
}
