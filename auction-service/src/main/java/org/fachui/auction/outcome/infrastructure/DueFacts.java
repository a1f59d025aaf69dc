package org.fachui.auction.outcome.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.platform.events.Fact;
import org.fachui.platform.events.FactHandler;
import org.fachui.platform.events.Inbox;

/** Payout's fact that a due is met: it makes the sale due to be asked for at once. */
@ApplicationScoped
public class DueFacts implements FactHandler {
  private static final String TYPE = "org.fachui.payout.due.met";

  private EngineDatabase database;
  private OutcomeWork work;
  private Clock clock;

  @Inject
  public DueFacts(EngineDatabase database, OutcomeWork work, Clock clock) {
    this.database = database;
    this.work = work;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected DueFacts() {}

  @Override
  public void handle(Fact fact) {
    Optional<UUID> lotId = fact.type().equals(TYPE) ? lot(fact) : Optional.empty();
    if (lotId.isPresent() && hinted(fact, lotId.get())) {
      work.wake();
    }
  }

  private boolean hinted(Fact fact, UUID lotId) {
    return database.transaction(
        connection -> {
          boolean first = Inbox.first(connection, fact);
          if (first) {
            JdbcDues.hint(connection, lotId, clock.instant());
          }
          return first;
        });
  }

  private static Optional<UUID> lot(Fact fact) {
    try {
      return Optional.of(UUID.fromString(fact.subject()));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
