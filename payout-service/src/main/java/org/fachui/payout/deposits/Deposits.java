package org.fachui.payout.deposits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.accounts.VirtualAccountNo;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.pools.Pool;
import org.fachui.payout.pools.Pools;
import org.fachui.platform.store.Transactions;

/** Asks for deposits and says how they stand. */
@ApplicationScoped
public class Deposits {
  /** Nobody is asked about a lot before its bidders could pay. */
  private static final Duration FIRST_ASKED = Duration.ofSeconds(5);

  private Transactions transactions;
  private Accounts accounts;
  private Clock clock;

  @Inject
  public Deposits(Transactions transactions, Accounts accounts, Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Deposits() {}

  /**
   * Asks for a deposit under a number of its own; the same terms again give the same.
   *
   * @param no of the case in which the lot is sold
   */
  public Asked<DepositView> ask(UUID enrolmentId, DepositRequest terms, CaseNumber no) {
    return transactions.run(
        c -> {
          boolean fresh = find(c, enrolmentId).isEmpty() && add(c, enrolmentId, terms, no);
          return isAsked(c, enrolmentId, terms, no)
              ? new Asked.Stands<>(find(c, enrolmentId).orElseThrow(), fresh)
              : new Asked.Refused<>(Asked.Reason.OTHER_TERMS);
        });
  }

  private boolean add(Connection c, UUID enrolmentId, DepositRequest terms, CaseNumber no)
      throws SQLException {
    UUID pool = accounts.lotPool(c, terms.court(), no, terms.lotId());
    accounts.lock(c, pool);
    Pool kept = Pools.find(c, pool).orElseThrow();
    if (!kept.court().equals(terms.court()) || !kept.caseNo().equals(no.toString())) {
      return false;
    }
    Sql.update(
        c,
        "INSERT INTO lot_deposits (lot_id, pool_id, ask_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        terms.lotId(),
        pool,
        terms.closesAt().plus(FIRST_ASKED));
    return Sql.update(
            c,
            """
            INSERT INTO deposit (enrolment_id, lot_id, fen, closes_at, virtual_no, asked_at)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (enrolment_id) DO NOTHING
            """,
            enrolmentId,
            terms.lotId(),
            terms.fen(),
            terms.closesAt().truncatedTo(ChronoUnit.MICROS),
            VirtualAccountNo.ofDeposit(enrolmentId).text(),
            clock.instant())
        > 0;
  }

  private static boolean isAsked(
      Connection c, UUID enrolmentId, DepositRequest terms, CaseNumber no) throws SQLException {
    return Sql.number(
            c,
            """
            SELECT count(*) FROM deposit d JOIN pool p ON p.lot_id = d.lot_id
            WHERE d.enrolment_id = ? AND d.lot_id = ? AND d.fen = ? AND d.closes_at = ?
              AND p.court = ? AND p.case_no = ?
            """,
            enrolmentId,
            terms.lotId(),
            terms.fen(),
            terms.closesAt().truncatedTo(ChronoUnit.MICROS),
            terms.court(),
            no.toString())
        > 0;
  }

  /** How a deposit stands. */
  public Optional<DepositView> find(UUID enrolmentId) {
    return transactions.reading(c -> find(c, enrolmentId));
  }

  private static Optional<DepositView> find(Connection c, UUID enrolmentId) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT d.lot_id, d.fen, d.virtual_no, l.result IS NOT NULL,
              l.winner IS NOT DISTINCT FROM d.enrolment_id
            FROM deposit d JOIN lot_deposits l ON l.lot_id = d.lot_id WHERE d.enrolment_id = ?
            """)) {
      select.setObject(1, enrolmentId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        Arrived arrived = arrived(c, enrolmentId);
        return Optional.of(
            new DepositView(
                enrolmentId,
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                DepositState.of(arrived.credits(), row.getBoolean(4), row.getBoolean(5)),
                arrived.fen(),
                arrived.times().isEmpty() ? null : arrived.times().getLast()));
      }
    }
  }

  /** The credits of a deposit in the order in which they came. */
  private record Arrived(List<DepositState.Credit> credits, List<Instant> times, long fen) {}

  private static Arrived arrived(Connection c, UUID enrolmentId) throws SQLException {
    List<DepositState.Credit> credits = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    long fen = 0;
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT verdict, state, arrived_at, fen FROM deposit_credit WHERE enrolment_id = ? AND NOT part
            ORDER BY arrived_at, arrival_id
            """)) {
      select.setObject(1, enrolmentId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          credits.add(
              new DepositState.Credit(
                  Verdict.valueOf(row.getString(1)), CreditState.valueOf(row.getString(2))));
          times.add(row.getObject(3, OffsetDateTime.class).toInstant());
          fen = Math.addExact(fen, row.getLong(4));
        }
      }
    }
    return new Arrived(credits, times, fen);
  }
}
