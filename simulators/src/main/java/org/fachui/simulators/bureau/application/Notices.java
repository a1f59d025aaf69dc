package org.fachui.simulators.bureau.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.fachui.simulators.bureau.register.Fact;
import org.fachui.simulators.bureau.register.Message;
import org.fachui.simulators.bureau.register.Register;
import org.fachui.simulators.faults.Fault;
import org.fachui.simulators.faults.Faults;
import org.fachui.simulators.wire.Courier;
import org.fachui.simulators.wire.SharedKey;

/**
 * Tells the platform how messages move on, again and again until it says 2xx; what it has not
 * confirmed when the bureaus end is told after the next start. Says wrong things by seed, but never
 * instead of the right ones.
 */
public final class Notices implements AutoCloseable {
  private static final String PATH = "/registry/api/bureau/notices";
  private static final int WORKERS = 4;
  private static final int REPEATS = 2;

  private final Register register;
  private final Faults faults;
  private final Clock clock;
  private final Courier courier;

  /**
   * Nothing is told yet.
   *
   * @param platform its address without a path
   */
  public Notices(Register register, URI platform, SharedKey key, Faults faults, Clock clock) {
    this.register = register;
    this.faults = faults;
    this.clock = clock;
    this.courier = new Courier(platform.resolve(PATH), key, WORKERS);
  }

  /** After a start: tells of all messages whose state was not confirmed. */
  public void resume() {
    register.messages().forEach(this::tell);
  }

  /** Tells of a message soon, unless the platform knows; that it was received is not told. */
  void tell(Message message) {
    if (message.accepted().isPresent() || message.state().isFinal()) {
      if (!register.isNoticed(message)) {
        byte[] body = bytes(notice(message));
        courier.deliver(occasion(message), body, () -> confirmed(message, body));
      }
    }
  }

  /** Tells of an entry that is not there. */
  void tellTooEarly(Message message) {
    courier.mention(bytes(notice(message).put("state", "ENTERED").put("enteredAt", now())));
  }

  private void confirmed(Message message, byte[] body) {
    register.add(new Fact.Noticed(message.bureau(), message.id(), message.state()));
    String occasion = occasionOfUnit(message);
    if (faults.strikes(Fault.DUPLICATE_NOTICE, occasion)) {
      for (int i = 0; i < REPEATS; i++) {
        courier.mention(body);
      }
    }
    if (faults.strikes(Fault.CONTRADICTING_NOTICE, occasion)) {
      courier.mention(bytes(opposite(message)));
    }
    if (faults.strikes(Fault.WRONG_ID, occasion)) {
      courier.mention(bytes(notice(message).put("messageId", wrong(message.id()))));
    }
  }

  private ObjectNode opposite(Message message) {
    ObjectNode notice = notice(message);
    boolean rejected = notice.path("state").asText().equals("REJECTED");
    return notice.put("state", rejected ? "ACCEPTED" : "REJECTED");
  }

  /** An id that has the form of one and is nobody's. */
  public static String wrong(String messageId) {
    return ("0-" + messageId).substring(0, Math.min(64, messageId.length() + 2));
  }

  private static String occasion(Message message) {
    return message.key() + "/" + message.state();
  }

  /** Without the id, which no seed knows. */
  private static String occasionOfUnit(Message message) {
    return message.bureau()
        + "/"
        + message.kind()
        + "/"
        + message.unitCode()
        + "/"
        + message.state();
  }

  private ObjectNode notice(Message message) {
    return StandingText.of(message).put("bureau", message.bureau().word()).put("at", now());
  }

  private String now() {
    return clock.instant().toString();
  }

  private static byte[] bytes(ObjectNode notice) {
    return notice.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    courier.close();
  }
}
