package org.fachui.simulators.bureau.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fachui.simulators.bureau.register.Bureau;
import org.fachui.simulators.bureau.register.Fact;
import org.fachui.simulators.bureau.register.Message;
import org.fachui.simulators.bureau.register.Register;

/** Takes messages, each once. */
public final class TakingMessages {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern UNIT_CODE = Pattern.compile("[0-9A-Z]{28}");

  private final Register register;
  private final Clock clock;

  /** Into this register. */
  public TakingMessages(Register register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /**
   * A message that lies in the register.
   *
   * @param fresh it came for the first time
   */
  public record Taken(Message message, boolean fresh) {}

  /**
   * Takes a message; it is on disk when this returns.
   *
   * @throws IllegalArgumentException when it is not readable
   */
  public Outcome<Taken> take(Bureau bureau, String text) {
    JsonNode body = readable(text);
    if (!bureau.takes(body.path("kind").asText())) {
      return new Outcome.Refused<>(Refusal.WRONG_KIND);
    }
    String id = body.path("messageId").asText();
    return register.during(
        () -> {
          Optional<Message> known = register.message(bureau, id);
          if (known.isEmpty()) {
            String receiptNo = register.nextReceiptNo(bureau);
            register.add(new Fact.MessageTaken(bureau, id, text, receiptNo, clock.instant()));
            return new Outcome.Done<>(new Taken(register.message(bureau, id).orElseThrow(), true));
          }
          return known.get().taken().body().equals(text)
              ? new Outcome.Done<>(new Taken(known.get(), false))
              : new Outcome.Refused<>(Refusal.OTHER_BYTES);
        });
  }

  private static JsonNode readable(String text) {
    try {
      JsonNode body = MAPPER.readTree(text);
      if (ID.matcher(body.path("messageId").asText()).matches()
          && UNIT_CODE.matcher(body.path("unitCode").asText()).matches()
          && body.path("payload").isObject()) {
        return body;
      }
      throw new IllegalArgumentException("no message");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }
}
