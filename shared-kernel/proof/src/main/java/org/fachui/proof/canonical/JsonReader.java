package org.fachui.proof.canonical;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonBoolean;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonNull;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON piece by piece, so that a large array need not be held in memory: open the object, ask
 * for names, open the array, read its elements one by one. Nesting is bounded at {@link
 * #MAX_DEPTH}. Every fault is a {@link MalformedJsonException} that names the place.
 */
public final class JsonReader {
  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");

  /** How deep arrays and objects may stand in each other. */
  public static final int MAX_DEPTH = 64;

  private static final int END = -1;

  private final JsonCharacters in;
  private final Deque<Frame> frames = new ArrayDeque<>();

  /** An array or object that is being read. */
  private static final class Frame {
    final boolean object;
    final Set<String> names = new HashSet<>();
    String label = "";
    int count;

    Frame(boolean object) {
      this.object = object;
    }
  }

  public JsonReader(Reader source) {
    this.in = new JsonCharacters(source);
  }

  JsonReader(String whole) {
    this.in = new JsonCharacters(whole);
  }

  /** Reads one whole value. */
  public JsonValue readValue() throws IOException {
    int next = in.skipBlank();
    return switch (next) {
      case '{' -> readObject();
      case '[' -> readArray();
      case '"' -> new JsonText(readText());
      case 't' -> literal("true", new JsonBoolean(true));
      case 'f' -> literal("false", new JsonBoolean(false));
      case 'n' -> literal("null", new JsonNull());
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> readInteger();
      case END -> throw fault("The text ends where a value is expected");
      default -> throw fault("Expected a value, found " + shown(next));
    };
  }

  /** Enters an object; {@link #nextName} follows. */
  public void beginObject() throws IOException {
    begin('{', "an object");
  }

  /** Enters an array; {@link #nextElement} follows. */
  public void beginArray() throws IOException {
    begin('[', "an array");
  }

  /** The next member's name, its value to be read next; null at the end of the object. */
  public @Nullable String nextName() throws IOException {
    Frame frame = frames.getFirst();
    if (!frame.object) {
      throw new IllegalStateException("Not in an object.");
    }
    frame.label = "";
    if (!more(frame, '}')) {
      return null;
    }
    if (in.skipBlank() != '"') {
      throw fault("Expected a member's name in quotes, found " + shown(in.peek()));
    }
    String name = readText();
    frame.label = name;
    if (!frame.names.add(name)) {
      throw fault("The member \"" + name + "\" stands twice");
    }
    if (in.skipBlank() != ':') {
      throw fault("Expected a colon after the name \"" + name + "\"");
    }
    in.next();
    return name;
  }

  /** Whether another element is to be read next; false at the end of the array. */
  public boolean nextElement() throws IOException {
    Frame frame = frames.getFirst();
    if (frame.object) {
      throw new IllegalStateException("Not in an array.");
    }
    frame.label = "";
    if (!more(frame, ']')) {
      return false;
    }
    frame.label = Integer.toString(frame.count - 1);
    return true;
  }

  /** Refuses anything but blanks up to the end of the text. */
  public void requireEnd() throws IOException {
    if (in.skipBlank() != END) {
      throw fault("Nothing may follow the value, found " + shown(in.peek()));
    }
  }

  private void begin(char bracket, String what) throws IOException {
    if (in.skipBlank() != bracket) {
      throw fault("Expected " + what + ", found " + shown(in.peek()));
    }
    if (frames.size() == MAX_DEPTH) {
      throw fault("Nested deeper than " + MAX_DEPTH);
    }
    in.next();
    frames.addFirst(new Frame(bracket == '{'));
  }

  /** Consumes the comma before the next item, or the closing bracket. */
  private boolean more(Frame frame, char close) throws IOException {
    int next = in.skipBlank();
    if (next == close) {
      in.next();
      frames.removeFirst();
      return false;
    }
    if (frame.count > 0) {
      if (next != ',') {
        throw fault("Expected a comma or \"" + close + "\", found " + shown(next));
      }
      in.next();
    }
    frame.count++;
    return true;
  }

  private JsonObject readObject() throws IOException {
    beginObject();
    JsonObject.Builder object = JsonObject.builder();
    for (String name = nextName(); name != null; name = nextName()) {
      object.put(name, readValue());
    }
    return object.build();
  }

  private JsonArray readArray() throws IOException {
    beginArray();
    List<JsonValue> elements = new ArrayList<>();
    while (nextElement()) {
      elements.add(readValue());
    }
    return new JsonArray(elements);
  }

  private JsonValue literal(String word, JsonValue value) throws IOException {
    for (int i = 0; i < word.length(); i++) {
      if (in.peek() != word.charAt(i)) {
        throw fault("Expected " + word);
      }
      in.next();
    }
    return value;
  }

  private JsonInteger readInteger() throws IOException {
    StringBuilder digits = new StringBuilder();
    if (in.peek() == '-') {
      digits.append((char) in.next());
    }
    while (in.peek() >= '0' && in.peek() <= '9') {
      digits.append((char) in.next());
      if (digits.length() > 17) {
        throw fault("The number is beyond 2^53 − 1");
      }
    }
    if (in.peek() == '.' || in.peek() == 'e' || in.peek() == 'E') {
      throw fault("Only whole numbers in plain digits are allowed");
    }
    String text = digits.toString();
    if (!INTEGER.matcher(text).matches()) {
      throw fault("\"" + text + "\" is not a number in its plain spelling");
    }
    long value = Long.parseLong(text);
    if (Math.abs(value) > JsonValue.MAX_INTEGER) {
      throw fault("The number is beyond 2^53 − 1");
    }
    return new JsonInteger(value);
  }

  private String readText() throws IOException {
    in.next();
    String plain = in.plainText();
    if (plain != null) {
      return plain;
    }
    StringBuilder text = new StringBuilder();
    for (int c = in.next(); c != '"'; c = in.next()) {
      if (c == END) {
        throw fault("The text ends within quotes");
      }
      if (c < 0x20) {
        throw fault("A control character must be escaped");
      }
      text.append(c == '\\' ? readEscape() : (char) c);
    }
    String whole = text.toString();
    if (!JsonValue.isWellFormed(whole)) {
      throw fault("The text contains half of a surrogate pair");
    }
    return whole;
  }

  private char readEscape() throws IOException {
    int c = in.next();
    return switch (c) {
      case '"', '\\', '/' -> (char) c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> readUnicodeEscape();
      default -> throw fault("Unknown escape: backslash and " + shown(c));
    };
  }

  private char readUnicodeEscape() throws IOException {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int c = in.next();
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw fault("Expected four hexadecimal digits after \\u");
      }
      unit = unit * 16 + digit;
    }
    return (char) unit;
  }

  private static String shown(int c) {
    if (c == END) {
      return "the end of the text";
    }
    return c >= 0x20 && c < 0x7f ? "\"" + (char) c + "\"" : "the character U+%04X".formatted(c);
  }

  private MalformedJsonException fault(String sentence) {
    StringBuilder pointer = new StringBuilder();
    for (var i = frames.descendingIterator(); i.hasNext(); ) {
      String label = i.next().label;
      if (!label.isEmpty()) {
        pointer.append('/').append(label.replace("~", "~0").replace("/", "~1"));
      }
    }
    return new MalformedJsonException(sentence, pointer.toString(), in.line(), in.column());
  }
}
