package org.fachui.proof.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/** Edits a proof by JSON pointer and writes it with its parts in their order. */
final class EditedProof {
  private static final List<String> PARTS =
      List.of(
          "format", "keys", "accounts", "seals", "transfers", "lines", "lineLeaves", "statement");

  private EditedProof() {}

  /** Pointers to every text and number of the file. */
  static List<String> places(String proof) {
    List<String> places = new ArrayList<>();
    collect(CanonicalJson.parse(proof), "", places);
    return places;
  }

  private static void collect(JsonValue value, String at, List<String> places) {
    switch (value) {
      case JsonObject object ->
          object.members().forEach((name, inner) -> collect(inner, at + "/" + name, places));
      case JsonArray array -> {
        for (int i = 0; i < array.elements().size(); i++) {
          collect(array.elements().get(i), at + "/" + i, places);
        }
      }
      default -> places.add(at);
    }
  }

  /** Another value of the same shape: one more, or another character in the middle. */
  static JsonValue other(JsonValue value) {
    return switch (value) {
      case JsonInteger integer -> new JsonInteger(integer.value() + 1);
      case JsonText text when text.value().isEmpty() -> new JsonText("a");
      case JsonText text -> {
        int middle = text.value().length() / 2;
        char now = text.value().charAt(middle);
        char then = now == 'b' ? 'c' : 'b';
        yield new JsonText(
            text.value().substring(0, middle) + then + text.value().substring(middle + 1));
      }
      default -> throw new IllegalArgumentException("not edited: " + value);
    };
  }

  /** The file with what stands at a pointer made into something else. */
  static String edit(String proof, String pointer, UnaryOperator<JsonValue> change) {
    JsonObject edited =
        (JsonObject)
            at(CanonicalJson.parse(proof), List.of(pointer.substring(1).split("/")), change);
    return PARTS.stream()
        .filter(part -> edited.get(part) != null)
        .map(part -> new JsonText(part) + ":" + edited.get(part))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static JsonValue at(
      JsonValue value, List<String> tokens, UnaryOperator<JsonValue> change) {
    if (tokens.isEmpty()) {
      return change.apply(value);
    }
    List<String> rest = tokens.subList(1, tokens.size());
    if (value instanceof JsonArray array) {
      List<JsonValue> elements = new ArrayList<>(array.elements());
      int index = Integer.parseInt(tokens.getFirst());
      elements.set(index, at(elements.get(index), rest, change));
      return new JsonArray(elements);
    }
    JsonObject object = (JsonObject) value;
    String name = tokens.getFirst();
    JsonValue inner = object.get(name);
    if (inner == null) {
      throw new IllegalArgumentException("nothing at " + name);
    }
    return object.with(name, at(inner, rest, change));
  }

  /** An array without one element. */
  static UnaryOperator<JsonValue> without(int index) {
    return value -> {
      List<JsonValue> elements = new ArrayList<>(((JsonArray) value).elements());
      elements.remove(index);
      return new JsonArray(elements);
    };
  }
}
