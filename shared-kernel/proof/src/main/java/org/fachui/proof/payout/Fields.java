package org.fachui.proof.payout;

import java.util.HashSet;
import java.util.Set;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.proof.merkle.Hash;
import org.jspecify.annotations.Nullable;

/** Takes the members out of an object, each checked, and refuses those that nobody took. */
final class Fields {
  private final JsonObject object;
  private final Set<String> taken = new HashSet<>();

  Fields(@Nullable JsonValue value) {
    if (!(value instanceof JsonObject given)) {
      throw new Misshapen("", "Not a JSON object.");
    }
    this.object = given;
  }

  String text(String name) {
    if (take(name) instanceof JsonText text) {
      return text.value();
    }
    throw new Misshapen("/" + name, "Not a text.");
  }

  /** Refuses any other text: the constant is part of what is hashed. */
  void constant(String name, String value) {
    if (!text(name).equals(value)) {
      throw new Misshapen("/" + name, "It is not \"" + value + "\".");
    }
  }

  long integer(String name) {
    if (take(name) instanceof JsonInteger integer && integer.value() >= 0) {
      return integer.value();
    }
    throw new Misshapen("/" + name, "Not an integer of zero or more.");
  }

  Hash hash(String name) {
    String text = text(name);
    if (!Hash.isHex(text)) {
      throw new Misshapen("/" + name, "Not 64 lower-case hexadecimal digits.");
    }
    return Hash.ofHex(text);
  }

  Fields fields(String name) {
    return new Fields(take(name));
  }

  void requireNoOther() {
    for (String name : object.members().keySet()) {
      if (!taken.contains(name)) {
        throw new Misshapen("/" + name, "This member is unknown.");
      }
    }
  }

  private JsonValue take(String name) {
    taken.add(name);
    JsonValue value = object.get(name);
    if (value == null) {
      throw new Misshapen("/" + name, "This member is missing.");
    }
    return value;
  }
}
