package org.fachui.devstack.client;

import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/**
 * What the service answered.
 *
 * @param status HTTP status
 * @param body the JSON that came with it; an empty object when there was none
 */
public record Answer(int status, JsonValue body) {
  /** Whether the status is 2xx. */
  public boolean isSuccess() {
    return status / 100 == 2;
  }

  /** The body as an object. */
  public JsonObject object() {
    if (body instanceof JsonObject object) {
      return object;
    }
    throw new IllegalStateException("the answer is not an object: " + status);
  }

  /** The body as an array. */
  public JsonArray array() {
    if (body instanceof JsonArray array) {
      return array;
    }
    throw new IllegalStateException("the answer is not an array: " + status);
  }

  /** The reason of a refusal; empty when there is none. */
  public String reason() {
    return body instanceof JsonObject object ? Json.text(object, "reason", "") : "";
  }
}
