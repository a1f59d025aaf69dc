package org.fachui.platform.peers;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/**
 * What another service answered.
 *
 * @param status of HTTP
 * @param text the body
 */
public record PeerAnswer(int status, String text) {
  /** Whether it is a 2xx. */
  public boolean isGood() {
    return status / 100 == 2;
  }

  /**
   * The body as an object.
   *
   * @throws IllegalStateException if it is none
   */
  public JsonObject json() {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException broken) {
      throw new IllegalStateException("a peer answered " + status + " without an object", broken);
    }
  }

  /** Without the body, which may be about people. */
  @Override
  public String toString() {
    return "PeerAnswer[" + status + "]";
  }
}
