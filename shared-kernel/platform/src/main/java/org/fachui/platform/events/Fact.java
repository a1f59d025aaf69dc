package org.fachui.platform.events;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * A fact that came in, from an envelope of CloudEvents 1.0.
 *
 * @param topic where it came from
 * @param id with the source its identity
 * @param source which service says so, such as {@code /auction}
 * @param type reverse domain name of the kind of fact
 * @param subject what it is about
 * @param data the fact itself; empty when it is no object
 */
public record Fact(
    String topic,
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    JsonObject data) {
  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it is no CloudEvent in structured JSON
   */
  public static Fact parse(String topic, String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject event = reader.readObject();
      JsonValue data = event.getOrDefault("data", JsonValue.EMPTY_JSON_OBJECT);
      return new Fact(
          topic,
          event.getString("id"),
          event.getString("source"),
          event.getString("type"),
          event.getString("subject", ""),
          Instant.parse(event.getString("time")),
          data instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT);
    } catch (JsonException | NullPointerException | ClassCastException | DateTimeException broken) {
      throw new IllegalArgumentException("not a CloudEvent on " + topic, broken);
    }
  }
}
