package org.fachui.auction.messages.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.fachui.auction.messages.application.Carrier;
import org.fachui.auction.messages.application.Gateway;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.MessageText;
import org.fachui.auction.messages.model.Outgoing;
import org.fachui.auction.messages.model.SendOutcome;
import org.jspecify.annotations.Nullable;

/**
 * SMS by {@code api/sms.yaml}. The gateway knows a message that it has by its id, so that one of
 * which we do not know is simply sent again.
 */
@ApplicationScoped
public class SmsCarrier implements Carrier, Gateway {
  private static final int WORD_MAX = 40;

  private GuardedSms gateway;

  @Inject
  public SmsCarrier(GuardedSms gateway) {
    this.gateway = gateway;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected SmsCarrier() {}

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public boolean isConfigured() {
    return gateway.isConfigured();
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public SendOutcome send(Outgoing message, MessageText text) {
    String body =
        Json.createObjectBuilder()
            .add("messageId", message.id().toString())
            .add("to", message.to().text())
            .add("text", text.brief())
            .add("validUntil", message.until().toString())
            .build()
            .toString();
    try {
      return outcome(gateway.exchange("POST", "/messages", body));
    } catch (SmsCalls.NoAnswer none) {
      return none.wasSent()
          ? new SendOutcome.Unknown("NO_ANSWER")
          : new SendOutcome.Away("NOT_CONNECTED");
    } catch (CircuitBreakerOpenException open) {
      return new SendOutcome.Away("LEFT_ALONE");
    } catch (BulkheadException full) {
      return new SendOutcome.Away("ENOUGH_AT_ONCE");
    }
  }

  private static SendOutcome outcome(SmsCalls.Reply reply) {
    return switch (reply.status()) {
      case 200, 202 -> new SendOutcome.Sent(Integer.toString(reply.status()));
      // 500 says nothing of what was done, but the id makes a second try harmless.
      case 429, 500, 502, 503, 504 -> new SendOutcome.Later(Integer.toString(reply.status()));
      case 401, 403 -> new SendOutcome.Later("KEY_REFUSED");
      default -> new SendOutcome.Refused(word(reply).orElse(Integer.toString(reply.status())));
    };
  }

  @Override
  public Optional<Standing> ask(UUID messageId) {
    try {
      SmsCalls.Reply reply = gateway.exchange("GET", "/messages/" + messageId, "");
      return switch (reply.status()) {
        case 404 -> Optional.of(new Standing(State.UNKNOWN, null));
        case 200 -> standing(messageId, read(reply));
        default -> Optional.empty();
      };
    } catch (SmsCalls.NoAnswer | CircuitBreakerOpenException | BulkheadException silent) {
      return Optional.empty();
    }
  }

  /** An answer that names another message says nothing of ours. */
  private static Optional<Standing> standing(UUID messageId, @Nullable JsonObject answer) {
    if (answer == null || !messageId.toString().equals(answer.getString("messageId", ""))) {
      return Optional.empty();
    }
    String state = answer.getString("state", "");
    return Arrays.stream(State.values())
        .filter(one -> one.name().equals(state))
        .findFirst()
        .map(one -> new Standing(one, word(answer.getString("reason", ""))));
  }

  private static Optional<String> word(SmsCalls.Reply reply) {
    JsonObject problem = read(reply);
    return Optional.ofNullable(problem == null ? null : word(problem.getString("reason", "")));
  }

  /** Only what looks like a word of the contract is kept: no text of theirs is. */
  private static @Nullable String word(String text) {
    return text.length() <= WORD_MAX && text.matches("[A-Z][A-Z_]+") ? text : null;
  }

  private static @Nullable JsonObject read(SmsCalls.Reply reply) {
    try (JsonReader reader = Json.createReader(new StringReader(reply.text()))) {
      return reader.readObject();
    } catch (JsonException unreadable) {
      return null;
    }
  }
}
