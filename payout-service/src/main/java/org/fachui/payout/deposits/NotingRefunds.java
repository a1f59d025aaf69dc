package org.fachui.payout.deposits;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fachui.payout.batches.infrastructure.Incidents;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.platform.store.Transactions;

/**
 * Notes what became of refunds: paid back when the bank's statement has it. What the bank did not
 * take, or what came back, is on its account in the pool again: drawn up once more by itself if the
 * bank says that the account was not the reason (the file's day was over, or the line could not be
 * processed), else a person has to look.
 */
public final class NotingRefunds {
  private static final Duration LOOK_BACK_EVERY = Duration.ofSeconds(5);
  private static final int GENERATIONS_MAX = 5;

  /** DT01: the execution date is past; NARR: the bank could not process the line. */
  private static final Set<String> NOT_THE_ACCOUNT = Set.of("DT01", "NARR");

  private static final String ENDED =
      """
      SELECT k.id, k.enrolment_id, d.lot_id, k.instruction_id, k.generation, i.state, coalesce(i.reason, '')
      FROM deposit_credit k JOIN deposit d ON d.enrolment_id = k.enrolment_id
      JOIN instruction i ON i.id = k.instruction_id
      """;
  private static final String UNDER_WAY =
      """
      WHERE k.state = 'REFUNDING' AND i.state IN ('SETTLED', 'REJECTED', 'RETURNED', 'CANCELLED')
      ORDER BY k.id LIMIT 500 FOR UPDATE OF k SKIP LOCKED
      """;
  private static final String CAME_BACK =
      """
      WHERE k.state = 'REFUNDED' AND i.state = 'RETURNED' ORDER BY k.id LIMIT 500 FOR UPDATE OF k SKIP LOCKED
      """;

  private final Transactions transactions;
  private final Clock clock;
  private Instant lookBackAt = Instant.MIN;

  /** For one thread. */
  public NotingRefunds(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A refund that is at its end. */
  private record Ended(
      UUID credit,
      DepositFacts.Of deposit,
      String instruction,
      int generation,
      String state,
      String reason) {
    CreditState becomes() {
      if (state.equals("SETTLED")) {
        return CreditState.REFUNDED;
      }
      return state.equals("REJECTED")
              && NOT_THE_ACCOUNT.contains(reason)
              && generation < GENERATIONS_MAX
          ? CreditState.KEPT
          : CreditState.NOT_TAKEN;
    }
  }

  /**
   * Notes what is new.
   *
   * @return whether anything was
   */
  public boolean noteEnded() {
    boolean any = note(UNDER_WAY);
    Instant now = clock.instant();
    if (!now.isBefore(lookBackAt)) {
      any |= note(CAME_BACK);
      lookBackAt = now.plus(LOOK_BACK_EVERY);
    }
    return any;
  }

  private boolean note(String which) {
    return transactions.run(
        c -> {
          List<Ended> ended = ended(c, which);
          Instant now = clock.instant();
          for (Ended one : ended) {
            note(c, one, now);
          }
          return !ended.isEmpty();
        });
  }

  private static List<Ended> ended(Connection c, String which) throws SQLException {
    try (PreparedStatement select = c.prepareStatement(ENDED + which);
        ResultSet row = select.executeQuery()) {
      List<Ended> found = new ArrayList<>();
      while (row.next()) {
        found.add(
            new Ended(
                row.getObject(1, UUID.class),
                new DepositFacts.Of(row.getObject(2, UUID.class), row.getObject(3, UUID.class)),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7)));
      }
      return found;
    }
  }

  private static void note(Connection c, Ended ended, Instant now) throws SQLException {
    CreditState to = ended.becomes();
    Sql.update(
        c,
        "UPDATE deposit_credit SET state = ?, changed_at = ? WHERE id = ?",
        to,
        now,
        ended.credit());
    switch (to) {
      case REFUNDED -> {
        if (isWhole(c, ended.deposit().enrolmentId())) {
          DepositFacts.refunded(c, ended.instruction(), ended.deposit(), now);
        }
      }
      case KEPT ->
          Sql.update(
              c,
              "UPDATE lot_deposits SET refund_at = clock_timestamp() WHERE lot_id = ?",
              ended.deposit().lotId());
      default ->
          Incidents.open(
              c,
              now,
              "REFUND_NOT_TAKEN",
              ended.instruction(),
              "Money of a bidder could not be paid back to the account that paid; it is in the pool again.");
    }
  }

  /** Whether everything that came for the deposit is paid back. */
  private static boolean isWhole(Connection c, UUID enrolmentId) throws SQLException {
    return Sql.number(
            c,
            "SELECT count(*) FROM deposit_credit WHERE enrolment_id = ? AND state <> 'REFUNDED'",
            enrolmentId)
        == 0;
  }
}
