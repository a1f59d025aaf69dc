package org.fachui.auction.messages.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.messages.application.NewsSources;
import org.fachui.platform.events.Fact;
import org.fachui.platform.events.FactHandler;

/**
 * Payout's fact that a deposit went back. It moves nothing here but a message, and a message of its
 * id is made once; so it needs no place in the inbox, which the enrolments' handler writes.
 */
@ApplicationScoped
public class RefundFacts implements FactHandler {
  private static final String TYPE = "org.fachui.payout.deposit.refunded";

  private NewsSources sources;
  private Clock clock;

  @Inject
  public RefundFacts(NewsSources sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected RefundFacts() {}

  @Override
  public void handle(Fact fact) {
    if (fact.type().equals(TYPE)) {
      enrolment(fact)
          .ifPresent(id -> sources.refundSent(id, fact.id(), fact.time(), clock.instant()));
    }
  }

  private static Optional<UUID> enrolment(Fact fact) {
    try {
      return Optional.of(UUID.fromString(fact.subject()));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
