package org.fachui.devstack.client;

import java.util.List;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonBoolean;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/** Members of JSON objects by name and kind. */
public final class Json {
  private Json() {}

  /** A text that must be there. */
  public static String text(JsonObject object, String name) {
    if (object.get(name) instanceof JsonText text) {
      return text.value();
    }
    throw new IllegalArgumentException("no text " + name);
  }

  /** A text, or this one when there is none. */
  public static String text(JsonObject object, String name, String otherwise) {
    return object.get(name) instanceof JsonText text ? text.value() : otherwise;
  }

  /** An integer that must be there. */
  public static long integer(JsonObject object, String name) {
    if (object.get(name) instanceof JsonInteger integer) {
      return integer.value();
    }
    throw new IllegalArgumentException("no integer " + name);
  }

  /** An integer, or this one when there is none. */
  public static long integer(JsonObject object, String name, long otherwise) {
    return object.get(name) instanceof JsonInteger integer ? integer.value() : otherwise;
  }

  /** Whether a member is there and true. */
  public static boolean isTrue(JsonObject object, String name) {
    return object.get(name) instanceof JsonBoolean truth && truth.value();
  }

  /** An object that must be there. */
  public static JsonObject object(JsonObject object, String name) {
    if (object.get(name) instanceof JsonObject member) {
      return member;
    }
    throw new IllegalArgumentException("no object " + name);
  }

  /** The elements of an array; none when it is missing. */
  public static List<JsonValue> elements(JsonObject object, String name) {
    return object.get(name) instanceof JsonArray array ? array.elements() : List.of();
  }

  /** The objects of an array. */
  public static List<JsonObject> objects(List<JsonValue> elements) {
    return elements.stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .toList();
  }
}
