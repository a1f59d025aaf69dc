package org.fachui.platform.requests;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;

/**
 * Binds single JSON values: text, booleans, int and long (written without fraction or exponent),
 * {@link UUID}, {@link Instant} (RFC 3339 with an offset), {@link LocalDate} and enums.
 */
final class JsonScalars {
  private JsonScalars() {}

  static Object bind(JsonValue json, Class<?> type, String pointer) {
    if (type == long.class || type == Long.class) {
      return integer(json, pointer, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (type == int.class || type == Integer.class) {
      return (int) integer(json, pointer, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    if (type == boolean.class || type == Boolean.class) {
      return bool(json, pointer);
    }
    String text = text(json, pointer);
    if (type == String.class) {
      return text;
    }
    if (type == UUID.class) {
      return parsed(text, JsonScalars::uuid, pointer, "A UUID is wanted here.");
    }
    if (type == Instant.class) {
      return parsed(text, JsonScalars::instant, pointer, "An RFC 3339 time is wanted here.");
    }
    if (type == LocalDate.class) {
      return parsed(text, LocalDate::parse, pointer, "A date such as 2026-01-31 is wanted here.");
    }
    if (type.isEnum()) {
      return constant(text, type, pointer);
    }
    throw new IllegalArgumentException("no binding for " + type.getName());
  }

  private static long integer(JsonValue json, String pointer, long min, long max) {
    if (json instanceof JsonNumber number) {
      BigDecimal value = number.bigDecimalValue();
      if (value.scale() == 0
          && value.compareTo(BigDecimal.valueOf(min)) >= 0
          && value.compareTo(BigDecimal.valueOf(max)) <= 0) {
        return value.longValueExact();
      }
    }
    throw Problem.invalidField(pointer, "An integer is wanted here, as digits only.")
        .accepted("min", min)
        .accepted("max", max)
        .asException();
  }

  private static boolean bool(JsonValue json, String pointer) {
    return switch (json.getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      case ARRAY, OBJECT, STRING, NUMBER, NULL ->
          throw invalid(pointer, "true or false is wanted here.");
    };
  }

  private static String text(JsonValue json, String pointer) {
    if (!(json instanceof JsonString string)) {
      throw invalid(pointer, "Text is wanted here.");
    }
    String text = string.getString();
    if (text.indexOf('\0') >= 0 || hasLoneSurrogate(text)) {
      throw invalid(pointer, "The text has characters that cannot be stored.");
    }
    return text;
  }

  /** PostgreSQL stores neither NUL nor half a surrogate pair. */
  private static boolean hasLoneSurrogate(String text) {
    return text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
  }

  private static UUID uuid(String text) {
    UUID uuid = UUID.fromString(text);
    if (text.length() != 36) {
      throw new IllegalArgumentException("shortened");
    }
    return uuid;
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static Object constant(String text, Class<?> type, String pointer) {
    Object[] constants = type.getEnumConstants();
    for (Object constant : constants) {
      if (((Enum<?>) constant).name().equals(text)) {
        return constant;
      }
    }
    throw Problem.invalidField(pointer, "The value is not one of those accepted.")
        .accepted("values", Arrays.asList(constants))
        .asException();
  }

  private static <T> T parsed(
      String text, Function<String, T> parser, String pointer, String wanted) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException fault) {
      throw invalid(pointer, wanted);
    }
  }

  private static ProblemException invalid(String pointer, String detail) {
    return Problem.invalidField(pointer, detail).asException();
  }
}
