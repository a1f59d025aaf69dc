package org.fachui.payout.deposits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.arrivals.CreditRoute;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.ledger.Posting;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.payout.ledger.TransferKind;
import org.fachui.platform.store.StoreFailure;

/**
 * Money that comes for deposits: it goes to the pool of the lot, each credit to an account of its
 * own, and is judged at once.
 */
@ApplicationScoped
public class DepositCredits implements CreditRoute {
  private PostingTransfers ledger;
  private Accounts accounts;
  private Clock clock;

  @Inject
  public DepositCredits(PostingTransfers ledger, Accounts accounts, Clock clock) {
    this.ledger = ledger;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected DepositCredits() {}

  @Override
  public Optional<UUID> pool(Connection c, String virtualNo) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT l.pool_id FROM deposit d JOIN lot_deposits l ON l.lot_id = d.lot_id
            WHERE d.virtual_no = ?
            """)) {
      select.setString(1, virtualNo);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  @Override
  public void counted(Connection c, Counted credit) throws SQLException {
    Instant now = clock.instant();
    UUID id = UUID.randomUUID();
    long person = accounts.id(c, credit.pool(), AccountKind.PERSON, id.toString());
    long cash = accounts.id(c, credit.pool(), AccountKind.CASE_CASH, "");
    ledger.post(
        c,
        now,
        List.of(
            new Posting(
                id,
                TransferKind.DEPOSIT,
                cash,
                person,
                credit.fen(),
                id.toString(),
                "DEPOSIT|" + id)));
    Found deposit = find(c, credit.virtualNo());
    Verdict verdict = Verdict.of(deposit.asked(), credit.fen(), credit.arrivedAt());
    Sql.update(
        c,
        """
        INSERT INTO deposit_credit (id, enrolment_id, arrival_id, person_id, fen, arrived_at, verdict, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        deposit.of().enrolmentId(),
        credit.arrivalId(),
        person,
        credit.fen(),
        credit.arrivedAt(),
        verdict,
        now);
    if (deposit.asked().ended()) {
      Sql.update(
          c,
          "UPDATE lot_deposits SET refund_at = clock_timestamp() WHERE lot_id = ?",
          deposit.of().lotId());
    }
    DepositFacts.judged(c, verdict, id, deposit.of(), now);
  }

  /** The deposit that a number belongs to. */
  private record Found(DepositFacts.Of of, Verdict.Asked asked) {}

  private static Found find(Connection c, String virtualNo) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT d.enrolment_id, d.lot_id, d.fen, d.closes_at, l.result IS NOT NULL,
              EXISTS (SELECT FROM deposit_credit k
                WHERE k.enrolment_id = d.enrolment_id AND k.verdict = 'CONFIRMS')
            FROM deposit d JOIN lot_deposits l ON l.lot_id = d.lot_id WHERE d.virtual_no = ?
            """)) {
      select.setString(1, virtualNo);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new StoreFailure("a deposit vanished");
        }
        return new Found(
            new DepositFacts.Of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
            new Verdict.Asked(
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getBoolean(6),
                row.getBoolean(5)));
      }
    }
  }
}
