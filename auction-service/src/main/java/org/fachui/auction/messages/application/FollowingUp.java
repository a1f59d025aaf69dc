package org.fachui.auction.messages.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.messages.application.Gateway.Standing;
import org.fachui.auction.messages.application.MessageBox.ToAsk;
import org.fachui.auction.messages.model.MessageState;

/**
 * Asks the gateway what became of messages. Its reports only make us ask sooner: what counts is its
 * answer under our id.
 */
@ApplicationScoped
public class FollowingUp {
  private static final Duration CLAIM = Duration.ofSeconds(30);
  private static final Duration SHORTEST = Duration.ofSeconds(20);
  private static final Duration FOR_SO_LONG = Duration.ofDays(2);

  private MessageBox box;
  private Gateway gateway;
  private Clock clock;

  @Inject
  public FollowingUp(MessageBox box, Gateway gateway, Clock clock) {
    this.box = box;
    this.gateway = gateway;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected FollowingUp() {}

  /** One message; whether there was one. */
  public boolean round() {
    if (!gateway.isConfigured()) {
      return false;
    }
    Instant now = clock.instant();
    Optional<ToAsk> due = box.claimToAsk(now, now.plus(CLAIM));
    due.ifPresent(this::ask);
    return due.isPresent();
  }

  private void ask(ToAsk message) {
    Optional<Standing> standing = gateway.ask(message.id());
    Instant now = clock.instant();
    Gateway.State state = standing.map(Standing::state).orElse(Gateway.State.TAKEN);
    switch (state) {
      case DELIVERED -> box.told(message.id(), MessageState.DELIVERED, null, null, now);
      case FAILED ->
          box.told(
              message.id(),
              MessageState.UNDELIVERABLE,
              standing.map(Standing::word).orElse(null),
              null,
              now);
      case UNKNOWN, TAKEN -> box.told(message.id(), null, null, next(message, now), now);
    }
  }

  /** After twice the time that has passed; null when that would be too late to matter. */
  private static @org.jspecify.annotations.Nullable Instant next(ToAsk message, Instant now) {
    Duration passed = Duration.between(message.sentAt(), now);
    Duration pause = passed.compareTo(SHORTEST) > 0 ? passed : SHORTEST;
    return passed.compareTo(FOR_SO_LONG) > 0 ? null : now.plus(pause);
  }

  /** The gateway says that there is news; whether the message is one of ours. */
  public boolean reported(UUID messageId) {
    return box.askSoon(messageId, clock.instant());
  }
}
