package org.fachui.simulators.post.application;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.fachui.simulators.faults.Fault;
import org.fachui.simulators.faults.Faults;
import org.fachui.simulators.post.register.Fact;
import org.fachui.simulators.post.register.Register;
import org.fachui.simulators.post.register.Text;
import org.fachui.simulators.wire.Courier;
import org.fachui.simulators.wire.SharedKey;

/**
 * Brings text messages to phones, each once, and reports: late, twice or under a wrong id when the
 * seed says so. Numbers that end in 0002 are switched off.
 */
public final class Delivering implements AutoCloseable {
  private static final String PATH = "/auction/api/sms/reports";
  private static final int WORKERS = 2;
  private static final int SOON_MS = 150;
  private static final int LATE_MS = 4_000;

  private final Register register;
  private final Faults faults;
  private final Clock clock;
  private final Courier courier;
  private final ScheduledExecutorService hours =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("phones").factory());

  /**
   * Nothing is delivered yet.
   *
   * @param platform its address without a path
   */
  public Delivering(Register register, URI platform, SharedKey key, Faults faults, Clock clock) {
    this.register = register;
    this.faults = faults;
    this.clock = clock;
    this.courier = new Courier(platform.resolve(PATH), key, WORKERS);
  }

  /** After a start: what lay here is delivered, what was not confirmed is reported. */
  public void resume() {
    register.texts().stream().filter(text -> !text.isOver()).forEach(text -> soon(text.id()));
    register.texts().stream().filter(Text::isOver).forEach(this::report);
  }

  /** In a moment. */
  public void soon(String messageId) {
    int after = faults.strikes(Fault.SLOW_WORK, messageId) ? LATE_MS : SOON_MS;
    try {
      var unused = hours.schedule(() -> deliver(messageId), after, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      // It lies in the register, and the next start takes it up.
    }
  }

  private void deliver(String messageId) {
    Text text =
        register.during(
            () -> {
              Text lying = register.text(messageId).orElseThrow();
              if (!lying.isOver()) {
                register.add(
                    lying.taken().to().endsWith("0002")
                        ? new Fact.TextFailed(messageId, "SWITCHED_OFF", clock.instant())
                        : new Fact.PhoneRang(messageId, clock.instant()));
              }
              return register.text(messageId).orElseThrow();
            });
    report(text);
  }

  private void report(Text text) {
    if (text.reported()) {
      return;
    }
    byte[] body = bytes(standing(text));
    courier.deliver(
        text.id(),
        body,
        () -> {
          register.add(new Fact.Reported(text.id()));
          if (faults.strikes(Fault.DUPLICATE_NOTICE, text.id())) {
            courier.mention(body);
          }
          if (faults.strikes(Fault.CONTRADICTING_NOTICE, text.id())) {
            courier.mention(bytes(standing(text).put("state", "FAILED")));
          }
        });
  }

  /** As the contract has it. */
  public ObjectNode standing(Text text) {
    ObjectNode all =
        JsonNodeFactory.instance
            .objectNode()
            .put("messageId", text.id())
            .put("state", text.state())
            .put("at", clock.instant().toString());
    text.failed().ifPresent(failed -> all.put("reason", failed.reason()));
    return all;
  }

  private static byte[] bytes(ObjectNode report) {
    return report.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    hours.shutdownNow();
    courier.close();
  }
}
