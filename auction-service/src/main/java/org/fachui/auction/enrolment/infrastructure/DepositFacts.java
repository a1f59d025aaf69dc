package org.fachui.auction.enrolment.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.platform.events.Fact;
import org.fachui.platform.events.FactHandler;
import org.fachui.platform.events.Inbox;

/** Payout's facts about deposits: each makes its enrolment due to be asked for at once. */
@ApplicationScoped
public class DepositFacts implements FactHandler {
  private static final String TYPE = "org.fachui.payout.deposit.";

  private EngineDatabase database;
  private EnrolmentWork work;
  private Clock clock;

  @Inject
  public DepositFacts(EngineDatabase database, EnrolmentWork work, Clock clock) {
    this.database = database;
    this.work = work;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected DepositFacts() {}

  @Override
  public void handle(Fact fact) {
    Optional<UUID> id = fact.type().startsWith(TYPE) ? enrolment(fact) : Optional.empty();
    if (id.isPresent() && hinted(fact, id.get())) {
      work.wake();
    }
  }

  private boolean hinted(Fact fact, UUID enrolmentId) {
    return database.transaction(
        connection -> {
          boolean first = Inbox.first(connection, fact);
          if (first) {
            JdbcEnrolments.hint(connection, enrolmentId, clock.instant());
          }
          return first;
        });
  }

  private static Optional<UUID> enrolment(Fact fact) {
    try {
      return Optional.of(UUID.fromString(fact.subject()));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
