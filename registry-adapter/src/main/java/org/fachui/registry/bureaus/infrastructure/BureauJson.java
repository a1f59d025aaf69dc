package org.fachui.registry.bureaus.infrastructure;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.proof.canonical.MalformedJsonException;
import org.fachui.registry.bureaus.model.Defect;
import org.fachui.registry.bureaus.model.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Reads what bureaus answer. Everything throws {@link IllegalArgumentException} for what cannot be
 * understood; messages repeat nothing of it.
 */
public final class BureauJson {
  private static final int TEXT_MAX = 500;
  private static final int DEFECTS_MAX = 50;

  private BureauJson() {}

  /** The object that the text holds. */
  public static JsonObject object(String text) {
    try {
      return CanonicalJson.parseObject(text);
    } catch (MalformedJsonException malformed) {
      throw new IllegalArgumentException("not a JSON object of integers and texts", malformed);
    }
  }

  /** A text that must be there. */
  public static String text(JsonObject json, String name) {
    if (json.get(name) instanceof JsonText(String value)
        && value.length() <= TEXT_MAX
        && value.indexOf('\0') < 0) {
      return value;
    }
    throw new IllegalArgumentException(name + " is missing");
  }

  /** A time that must be there. */
  public static Instant time(JsonObject json, String name) {
    try {
      return OffsetDateTime.parse(text(json, name)).toInstant();
    } catch (DateTimeException notATime) {
      throw new IllegalArgumentException(name + " is not a time", notATime);
    }
  }

  private static @Nullable Instant timeIfAny(JsonObject json, String name) {
    return json.get(name) == null ? null : time(json, name);
  }

  /** An object that may be missing. */
  public static JsonObject objectIfAny(JsonObject json, String name) {
    JsonValue found = json.get(name);
    return found instanceof JsonObject object ? object : JsonObject.builder().build();
  }

  /** A standing, or a notice, which has the same shape. */
  public static Standing standing(JsonObject json) {
    return new Standing(
        text(json, "messageId"),
        Standing.State.valueOf(text(json, "state")),
        time(json, "receivedAt"),
        timeIfAny(json, "acceptedAt"),
        timeIfAny(json, "enteredAt"),
        json.get("entryNo") == null ? null : text(json, "entryNo"),
        timeIfAny(json, "rejectedAt"),
        defects(json),
        objectIfAny(json, "result"));
  }

  private static List<Defect> defects(JsonObject json) {
    List<Defect> found = new ArrayList<>();
    if (json.get("defects") instanceof JsonArray(List<JsonValue> elements)) {
      for (JsonValue element : elements.subList(0, Math.min(elements.size(), DEFECTS_MAX))) {
        if (!(element instanceof JsonObject defect)) {
          throw new IllegalArgumentException("a defect is an object");
        }
        found.add(new Defect(text(defect, "code"), text(defect, "text")));
      }
    }
    return found;
  }
}
