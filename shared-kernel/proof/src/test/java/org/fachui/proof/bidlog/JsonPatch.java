package org.fachui.proof.bidlog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/** Places in a JSON value by pointer (RFC 6901), and the difference of two values (RFC 6902). */
final class JsonPatch {
  private JsonPatch() {}

  /** The value at a pointer whose tokens need no escaping. */
  static JsonValue get(JsonValue value, String pointer) {
    JsonValue found = value;
    for (String token : tokens(pointer)) {
      found = child(found, token);
    }
    return found;
  }

  /** The value with another one at the pointer. */
  static JsonValue replace(JsonValue value, String pointer, JsonValue replacement) {
    return replace(value, tokens(pointer), replacement);
  }

  private static JsonValue replace(JsonValue value, List<String> tokens, JsonValue replacement) {
    if (tokens.isEmpty()) {
      return replacement;
    }
    String token = tokens.getFirst();
    JsonValue changed = replace(child(value, token), tokens.subList(1, tokens.size()), replacement);
    if (value instanceof JsonObject object) {
      return object.with(token, changed);
    }
    List<JsonValue> elements = new ArrayList<>(((JsonArray) value).elements());
    elements.set(Integer.parseInt(token), changed);
    return new JsonArray(elements);
  }

  /** Pointers to all values that are neither object nor array. */
  static List<String> leaves(JsonValue value) {
    List<String> pointers = new ArrayList<>();
    collectLeaves(value, "", pointers);
    return pointers;
  }

  private static void collectLeaves(JsonValue value, String at, List<String> pointers) {
    switch (value) {
      case JsonObject object ->
          object.members().forEach((name, v) -> collectLeaves(v, at + "/" + name, pointers));
      case JsonArray array -> {
        for (int i = 0; i < array.elements().size(); i++) {
          collectLeaves(array.elements().get(i), at + "/" + i, pointers);
        }
      }
      default -> pointers.add(at);
    }
  }

  /** The operations that make one value of the other. */
  static JsonArray difference(JsonValue from, JsonValue to) {
    List<JsonValue> operations = new ArrayList<>();
    collectDifference(from, to, "", operations);
    return new JsonArray(operations);
  }

  private static void collectDifference(
      JsonValue from, JsonValue to, String at, List<JsonValue> operations) {
    if (from.equals(to)) {
      return;
    }
    if (from instanceof JsonObject a && to instanceof JsonObject b) {
      objectDifference(a, b, at, operations);
    } else if (from instanceof JsonArray a && to instanceof JsonArray b) {
      arrayDifference(a.elements(), b.elements(), at, operations);
    } else {
      operations.add(operation("replace", at).put("value", to).build());
    }
  }

  private static void objectDifference(
      JsonObject from, JsonObject to, String at, List<JsonValue> operations) {
    TreeSet<String> names = new TreeSet<>(from.members().keySet());
    names.addAll(to.members().keySet());
    for (String name : names) {
      JsonValue before = from.get(name);
      JsonValue after = to.get(name);
      String place = at + "/" + name;
      if (after == null) {
        operations.add(operation("remove", place).build());
      } else if (before == null) {
        operations.add(operation("add", place).put("value", after).build());
      } else {
        collectDifference(before, after, place, operations);
      }
    }
  }

  private static void arrayDifference(
      List<JsonValue> from, List<JsonValue> to, String at, List<JsonValue> operations) {
    int common = Math.min(from.size(), to.size());
    for (int i = 0; i < common; i++) {
      collectDifference(from.get(i), to.get(i), at + "/" + i, operations);
    }
    for (int i = common; i < to.size(); i++) {
      operations.add(operation("add", at + "/" + i).put("value", to.get(i)).build());
    }
    for (int i = from.size() - 1; i >= common; i--) {
      operations.add(operation("remove", at + "/" + i).build());
    }
  }

  private static JsonObject.Builder operation(String op, String path) {
    return JsonObject.builder().put("op", op).put("path", path);
  }

  private static List<String> tokens(String pointer) {
    return pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/", -1));
  }

  private static JsonValue child(JsonValue value, String token) {
    JsonValue found =
        value instanceof JsonObject object
            ? object.get(token)
            : ((JsonArray) value).elements().get(Integer.parseInt(token));
    if (found == null) {
      throw new AssertionError("There is no " + token + ".");
    }
    return found;
  }
}
