package org.fachui.payout.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.batches.infrastructure.Incidents;
import org.fachui.payout.deposits.LearningSettlements;
import org.fachui.platform.events.Fact;
import org.fachui.platform.events.FactHandler;
import org.fachui.platform.events.Inbox;
import org.fachui.platform.store.Transactions;

/**
 * Opens the pool of a case that was filed; asks soon how a lot ended that is said to be over, or
 * annulled.
 */
@ApplicationScoped
public class HearingFacts implements FactHandler {
  private static final Logger LOG = Logger.getLogger(HearingFacts.class.getName());

  private Transactions transactions;
  private Accounts accounts;
  private Clock clock;

  @Inject
  public HearingFacts(Transactions transactions, Accounts accounts, Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected HearingFacts() {}

  @Override
  public void handle(Fact fact) {
    transactions.run(
        c -> {
          boolean first = Inbox.first(c, fact);
          if (first) {
            effect(c, fact);
          }
          return first;
        });
  }

  private void effect(Connection c, Fact fact) throws SQLException {
    switch (fact.type()) {
      case "org.fachui.auction.case.filed" -> filed(c, fact);
      case "org.fachui.auction.lot.sold",
          "org.fachui.auction.lot.unsold",
          "org.fachui.auction.lot.withdrawn",
          "org.fachui.auction.lot.annulled" ->
          ended(c, fact);
      case "org.fachui.auction.lot.defaulted", "org.fachui.auction.lot.disapproved" -> {
        ended(c, fact);
        partOfIt(c, fact);
      }
      default -> {
        // Nobody here is concerned.
      }
    }
  }

  /**
   * A sale did not go through, and auction says that a part of the deposit is the buyer's and the
   * rest is not: the whole is set aside, and people return what is his.
   */
  private void partOfIt(Connection c, Fact fact) throws SQLException {
    if (fact.data().containsKey("returnedFen")
        && fact.data().getJsonNumber("returnedFen").longValue() > 0
        && fact.data().getJsonNumber("keptFen").longValue() > 0) {
      Incidents.open(
          c,
          clock.instant(),
          "PRICE_TO_RETURN",
          fact.subject(),
          "A sale did not go through: of what the buyer paid, %d fen go back and %d fen are kept."
              .formatted(
                  fact.data().getJsonNumber("returnedFen").longValue(),
                  fact.data().getJsonNumber("keptFen").longValue()));
    }
  }

  private void filed(Connection c, Fact fact) {
    String court = fact.data().getString("court", "");
    if (CaseNumber.read(fact.data().getString("caseNo", "")) instanceof CaseNumber.Accepted read
        && read.caseNumber().court().text().equals(court)) {
      accounts.pool(c, court, read.caseNumber());
    } else {
      unreadable(fact);
    }
  }

  private void ended(Connection c, Fact fact) throws SQLException {
    try {
      LearningSettlements.hint(c, UUID.fromString(fact.subject()), clock.instant());
    } catch (IllegalArgumentException notAnId) {
      unreadable(fact);
    }
  }

  /** It would not become readable by being sent again. */
  private static void unreadable(Fact fact) {
    LOG.log(
        Level.WARNING,
        "the fact {0} of {1} cannot be read and is left out",
        new Object[] {fact.id(), fact.source()});
  }
}
