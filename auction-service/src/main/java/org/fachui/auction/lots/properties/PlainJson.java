package org.fachui.auction.lots.properties;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonBoolean;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonNull;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/** Turns stored JSON into maps and lists, which an answer can hold. */
public final class PlainJson {
  private PlainJson() {}

  /** The members of a stored object; those that are null are left out. */
  public static Map<String, Object> members(String canonical) {
    return members(CanonicalJson.parseObject(canonical));
  }

  static Map<String, Object> members(JsonObject object) {
    Map<String, Object> plain = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (name, value) -> {
              if (!(value instanceof JsonNull)) {
                plain.put(name, plain(value));
              }
            });
    return plain;
  }

  private static Object plain(JsonValue value) {
    return switch (value) {
      case JsonText text -> text.value();
      case JsonInteger number -> number.value();
      case JsonBoolean bool -> bool.value();
      case JsonObject object -> members(object);
      case JsonArray list -> {
        List<Object> items = new ArrayList<>();
        list.elements().forEach(item -> items.add(plain(item)));
        yield items;
      }
      case JsonNull none -> "";
    };
  }
}
