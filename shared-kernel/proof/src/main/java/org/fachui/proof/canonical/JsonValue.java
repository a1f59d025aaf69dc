package org.fachui.proof.canonical;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An immutable JSON value. Its {@code toString} is its canonical form. */
public sealed interface JsonValue {

  /** The greatest magnitude of an integer that every JSON reader keeps exact: 2^53 − 1. */
  long MAX_INTEGER = 9_007_199_254_740_991L;

  /** Members in the order of their names' UTF-16 code units (RFC 8785, 3.2.3). */
  record JsonObject(SortedMap<String, JsonValue> members) implements JsonValue {
    public JsonObject {
      members.keySet().forEach(JsonValue::requireWellFormed);
      members =
          Collections.unmodifiableSortedMap(
              members instanceof OwnMembers own ? own : new TreeMap<>(members));
    }

    public static Builder builder() {
      return new Builder();
    }

    public @Nullable JsonValue get(String name) {
      return members.get(name);
    }

    /** This object with one member added or replaced. */
    public JsonObject with(String name, JsonValue value) {
      SortedMap<String, JsonValue> changed = new TreeMap<>(members);
      changed.put(name, value);
      return new JsonObject(changed);
    }

    /** This object without the member, which may be absent. */
    public JsonObject without(String name) {
      SortedMap<String, JsonValue> changed = new TreeMap<>(members);
      changed.remove(name);
      return new JsonObject(changed);
    }

    @Override
    public String toString() {
      return CanonicalJson.write(this);
    }

    /** Collects members; a name may be given once. */
    public static final class Builder {
      private OwnMembers members = new OwnMembers();
      private boolean built;

      private Builder() {}

      public Builder put(String name, JsonValue value) {
        if (built) {
          members = new OwnMembers(members);
          built = false;
        }
        if (members.putIfAbsent(name, value) != null) {
          throw new IllegalArgumentException("The member \"" + name + "\" is given twice.");
        }
        return this;
      }

      public Builder put(String name, String value) {
        return put(name, new JsonText(value));
      }

      public Builder put(String name, long value) {
        return put(name, new JsonInteger(value));
      }

      public Builder put(String name, boolean value) {
        return put(name, new JsonBoolean(value));
      }

      /** The object of what was put so far; what is put later does not change it. */
      public JsonObject build() {
        built = true;
        return new JsonObject(members);
      }
    }
  }

  record JsonArray(List<JsonValue> elements) implements JsonValue {
    public JsonArray {
      elements = List.copyOf(elements);
    }

    /** An array of texts, such as a path of hex hashes. */
    public static JsonArray ofTexts(List<String> texts) {
      List<JsonValue> elements = new ArrayList<>(texts.size());
      texts.forEach(text -> elements.add(new JsonText(text)));
      return new JsonArray(elements);
    }

    @Override
    public String toString() {
      return CanonicalJson.write(this);
    }
  }

  record JsonText(String value) implements JsonValue {
    public JsonText {
      requireWellFormed(value);
    }

    @Override
    public String toString() {
      return CanonicalJson.write(this);
    }
  }

  /** An exact integer between −{@link #MAX_INTEGER} and {@link #MAX_INTEGER}. */
  record JsonInteger(long value) implements JsonValue {
    public JsonInteger {
      if (value > MAX_INTEGER || value < -MAX_INTEGER) {
        throw new IllegalArgumentException("The integer " + value + " is beyond 2^53 − 1.");
      }
    }

    @Override
    public String toString() {
      return Long.toString(value);
    }
  }

  record JsonBoolean(boolean value) implements JsonValue {
    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  record JsonNull() implements JsonValue {
    @Override
    public String toString() {
      return "null";
    }
  }

  /** Whether every surrogate in the text has its partner. */
  static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean paired =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static void requireWellFormed(String text) {
    if (!isWellFormed(text)) {
      throw new IllegalArgumentException("The text contains half of a surrogate pair.");
    }
  }
}
