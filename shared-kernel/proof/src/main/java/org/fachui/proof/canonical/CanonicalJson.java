package org.fachui.proof.canonical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonBoolean;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonNull;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/** Reads JSON and writes the canonical form of RFC 8785. */
public final class CanonicalJson {
  private static final int USUAL_LENGTH = 512;

  private CanonicalJson() {}

  /**
   * Reads one JSON value, in any spelling.
   *
   * @throws MalformedJsonException if the text is anything else
   */
  public static JsonValue parse(String text) {
    try {
      JsonReader reader = new JsonReader(text);
      JsonValue value = reader.readValue();
      reader.requireEnd();
      return value;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * Reads one JSON object, in any spelling.
   *
   * @throws MalformedJsonException if the text is anything else
   */
  public static JsonObject parseObject(String text) {
    if (parse(text) instanceof JsonObject object) {
      return object;
    }
    throw new MalformedJsonException("Expected an object", "", 1, 1);
  }

  /**
   * Reads one JSON value from UTF-8 bytes.
   *
   * @throws MalformedJsonException if the bytes are anything else
   */
  public static JsonValue parse(byte[] utf8) {
    try {
      return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException notUtf8) {
      throw new MalformedJsonException("The bytes are not UTF-8", "", 1, 1);
    }
  }

  /** The canonical form. */
  public static String write(JsonValue value) {
    StringBuilder out = new StringBuilder(USUAL_LENGTH);
    write(value, out);
    return out.toString();
  }

  /** The canonical form in UTF-8: what is hashed and signed. */
  public static byte[] bytes(JsonValue value) {
    return write(value).getBytes(StandardCharsets.UTF_8);
  }

  private static void write(JsonValue value, StringBuilder out) {
    switch (value) {
      case JsonObject object -> writeObject(object, out);
      case JsonArray array -> writeArray(array, out);
      case JsonText text -> writeText(text.value(), out);
      case JsonInteger integer -> out.append(integer.value());
      case JsonBoolean bool -> out.append(bool.value());
      case JsonNull none -> out.append("null");
    }
  }

  private static void writeObject(JsonObject object, StringBuilder out) {
    out.append('{');
    String separator = "";
    for (var member : object.members().entrySet()) {
      out.append(separator);
      writeText(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
      separator = ",";
    }
    out.append('}');
  }

  private static void writeArray(JsonArray array, StringBuilder out) {
    out.append('[');
    String separator = "";
    for (JsonValue element : array.elements()) {
      out.append(separator);
      write(element, out);
      separator = ",";
    }
    out.append(']');
  }

  /** Escapes what RFC 8785, 3.2.2.2 escapes, and nothing else. */
  private static void writeText(String text, StringBuilder out) {
    out.append('"');
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\') {
        out.append(text, plain, i);
        writeEscaped(c, out);
        plain = i + 1;
      }
    }
    out.append(text, plain, text.length());
    out.append('"');
  }

  private static void writeEscaped(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        out.append("\\u00").append(Character.forDigit(c >> 4, 16));
        out.append(Character.forDigit(c & 0xf, 16));
      }
    }
  }
}
