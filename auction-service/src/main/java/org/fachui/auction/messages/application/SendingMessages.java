package org.fachui.auction.messages.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fachui.auction.messages.application.MessageBox.Claim;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.HourlyLimit;
import org.fachui.auction.messages.model.Outgoing;
import org.fachui.auction.messages.model.SendOutcome;
import org.fachui.auction.messages.model.Sending;
import org.fachui.auction.messages.wording.Wording;

/**
 * Sends what is due, one message after the other: the attempt is on disk before anything goes on
 * the wire, and no transaction is open while it does.
 */
@ApplicationScoped
public class SendingMessages {
  /** Longer than any carrier's time-outs together. */
  static final Duration LEASE = Duration.ofSeconds(60);

  /** A gateway that reports does so within this time; after it, it is asked. */
  private static final Duration REPORT = Duration.ofSeconds(20);

  private MessageBox box;
  private Carriers carriers;
  private Wording wording;
  private SendingLimits limits;
  private Clock clock;

  @Inject
  public SendingMessages(
      MessageBox box, Carriers carriers, Wording wording, SendingLimits limits, Clock clock) {
    this.box = box;
    this.carriers = carriers;
    this.wording = wording;
    this.limits = limits;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected SendingMessages() {}

  /** One message; whether there was one. */
  public boolean round(Channel channel) {
    Optional<Carrier> carrier = carriers.of(channel);
    if (carrier.isEmpty()) {
      return false;
    }
    Instant now = clock.instant();
    HourlyLimit limit = limits.of(channel);
    return switch (box.claim(channel, limit, now, now.plus(LEASE))) {
      case Claim.Nothing none ->
          box.giveUpLeases(channel, carrier.get().isRepeatable(), clock.instant()) > 0;
      case Claim.PutAside aside -> true;
      case Claim.ToSend ours -> {
        send(carrier.get(), ours.message());
        yield true;
      }
    };
  }

  private void send(Carrier carrier, Outgoing message) {
    SendOutcome outcome = carrier.send(message, wording.of(message));
    Instant now = clock.instant();
    Sending next =
        Sending.after(
            outcome,
            new Sending.Before(
                message.attempt(),
                message.refusals(),
                message.unsure(),
                message.until(),
                carrier.isRepeatable()),
            now);
    box.record(message, outcome, next, now, carrier.isRepeatable() ? now.plus(REPORT) : null);
  }
}
