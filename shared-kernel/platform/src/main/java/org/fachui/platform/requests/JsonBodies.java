package org.fachui.platform.requests;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;

/** Reads a JSON text into records, exactly or not at all. */
public final class JsonBodies {
  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  /** Kept, because asking for a parser without it searches every jar for a provider. */
  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

  private JsonBodies() {}

  /**
   * The value of this type that the text holds.
   *
   * @param json UTF-8
   * @param type a record, or a list of records; see {@link JsonBinding}
   * @throws ProblemException 400 {@code MALFORMED_JSON} or {@code INVALID_FIELD}
   */
  public static Object read(byte[] json, Type type) {
    return JsonBinding.bind(parse(json), type, "");
  }

  private static JsonValue parse(byte[] json) {
    String text = text(json);
    try (JsonReader reader = READERS.createReader(new StringReader(text));
        JsonParser parser = PARSERS.createParser(new StringReader(text))) {
      JsonValue value = reader.readValue();
      // The reader stops behind the first value; the parser sees what stands after it.
      while (parser.hasNext()) {
        parser.next();
      }
      return value;
    } catch (RuntimeException fault) {
      // There is no common type for what they refuse: syntax, depth, repeated members.
      throw malformed("The body is not one JSON text, or repeats a member.");
    }
  }

  private static String text(byte[] json) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    } catch (CharacterCodingException fault) {
      throw malformed("The body is not UTF-8.");
    }
  }

  private static ProblemException malformed(String detail) {
    return Problem.of(400, "MALFORMED_JSON")
        .title("The body is not valid JSON")
        .detail(detail)
        .asException();
  }
}
