package org.fachui.simulators.post.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fachui.simulators.post.register.Fact;
import org.fachui.simulators.post.register.Register;
import org.fachui.simulators.post.register.Text;

/** Takes text messages, each once. */
public final class TakingTexts {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
  private static final Pattern NUMBER = Pattern.compile("1[3-9][0-9]{9}");
  private static final int LENGTH_MAX = 500;

  private final Register register;
  private final Clock clock;

  /** Into this register. */
  public TakingTexts(Register register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Verdict {
    FRESH,
    KNOWN,
    OTHER_BYTES,
    /** Numbers that end in 0000 are nobody's. */
    NO_SUCH_NUMBER,
    /** Numbers that end in 0001 want nothing from us. */
    NUMBER_BLOCKED
  }

  /** The id that a body names. */
  public record Taken(Verdict verdict, String messageId, Instant at) {}

  /**
   * Takes one; it is on disk when this returns.
   *
   * @throws IllegalArgumentException when it is not readable
   */
  public Taken take(String body) {
    JsonNode read = readable(body);
    String id = read.path("messageId").asText();
    String to = read.path("to").asText();
    Instant now = clock.instant();
    return register.during(
        () -> {
          Optional<Text> known = register.text(id);
          if (known.isPresent()) {
            boolean same = known.get().taken().body().equals(body);
            return new Taken(
                same ? Verdict.KNOWN : Verdict.OTHER_BYTES, id, known.get().taken().at());
          }
          if (to.endsWith("0000") || to.endsWith("0001")) {
            return new Taken(
                to.endsWith("0") ? Verdict.NO_SUCH_NUMBER : Verdict.NUMBER_BLOCKED, id, now);
          }
          register.add(new Fact.TextTaken(id, to, read.path("text").asText(), body, now));
          return new Taken(Verdict.FRESH, id, now);
        });
  }

  private static JsonNode readable(String text) {
    try {
      JsonNode body = MAPPER.readTree(text);
      int length = body.path("text").asText().length();
      Instant.parse(body.path("validUntil").asText());
      if (ID.matcher(body.path("messageId").asText()).matches()
          && NUMBER.matcher(body.path("to").asText()).matches()
          && length > 0
          && length <= LENGTH_MAX) {
        return body;
      }
      throw new IllegalArgumentException("no message");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }
}
