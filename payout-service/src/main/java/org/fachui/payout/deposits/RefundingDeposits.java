package org.fachui.payout.deposits;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.fachui.payout.authorities.Authorities;
import org.fachui.payout.authorities.AuthorityKind;
import org.fachui.payout.batches.application.RefundOpening;
import org.fachui.payout.batches.infrastructure.Incidents;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.batches.model.InstructionId;
import org.fachui.platform.store.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Pays back what does not become the price, or is it no longer: draws up one batch for all credits
 * of a lot that wait, under the court's standing authority for their kind. Without one they wait.
 */
public final class RefundingDeposits {
  private static final Duration WITHOUT_AUTHORITY = Duration.ofSeconds(2);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

  private final Transactions transactions;
  private final RefundOpening batches;
  private final Set<String> banks;
  private final Clock clock;

  /**
   * @param banks three digits of each bank to which there is a channel
   */
  public RefundingDeposits(
      Transactions transactions, RefundOpening batches, Set<String> banks, Clock clock) {
    this.transactions = transactions;
    this.batches = batches;
    this.banks = Set.copyOf(banks);
    this.clock = clock;
  }

  /** A lot whose time it is. */
  private record DueLot(UUID lotId, UUID pool, String court, OffsetDateTime refundAt) {}

  /**
   * Draws up the refunds of the next lot.
   *
   * @return whether there was one
   */
  public boolean refundNext() {
    AtomicReference<@Nullable DueLot> taken = new AtomicReference<>();
    try {
      return transactions.run(
          c -> {
            Optional<DueLot> next = next(c);
            if (next.isPresent()) {
              taken.set(next.get());
              refund(c, next.get());
            }
            return next.isPresent();
          });
    } catch (RuntimeException failed) {
      DueLot lot = taken.get();
      if (lot != null) {
        transactions.run(c -> again(c, lot, clock.instant().plus(AFTER_FAILURE)));
      }
      throw failed;
    }
  }

  /** Locks the pool: nothing comes or goes until the refunds are drawn up. */
  private Optional<DueLot> next(Connection c) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT l.lot_id, l.pool_id, p.court, l.refund_at
            FROM lot_deposits l JOIN pool p ON p.id = l.pool_id
            WHERE l.refund_at <= ? ORDER BY l.refund_at LIMIT 1 FOR NO KEY UPDATE OF p SKIP LOCKED
            """)) {
      select.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new DueLot(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class)))
            : Optional.empty();
      }
    }
  }

  private void refund(Connection c, DueLot lot) throws SQLException {
    Instant now = clock.instant();
    boolean all = true;
    for (AuthorityKind kind : AuthorityKind.values()) {
      all &= refund(c, lot, kind, now);
    }
    again(c, lot, all ? null : now.plus(WITHOUT_AUTHORITY));
  }

  /** Whether nothing of this kind waits any more. */
  private boolean refund(Connection c, DueLot lot, AuthorityKind kind, Instant now)
      throws SQLException {
    List<Waiting> waiting = waiting(c, lot.lotId(), kind);
    Optional<UUID> authority = Authorities.active(c, lot.court(), kind);
    if (authority.isEmpty()) {
      return waiting.isEmpty();
    }
    List<Waiting> payable = new ArrayList<>();
    for (Waiting credit : waiting) {
      if (credit.isPayable(banks)) {
        payable.add(credit);
      } else {
        withoutAccount(c, credit, now);
      }
    }
    if (!payable.isEmpty()) {
      List<RefundOpening.Refund> refunds = payable.stream().map(Waiting::refund).toList();
      batches.openRefunds(c, authority.orElseThrow(), lot.pool(), refunds);
      markDrawnUp(c, refunds, now);
    }
    return true;
  }

  /** Unless somebody has set another time meanwhile: then there is more to pay back. */
  private static long again(Connection c, DueLot lot, @Nullable Instant at) throws SQLException {
    return Sql.update(
        c,
        "UPDATE lot_deposits SET refund_at = ?::timestamptz WHERE lot_id = ? AND refund_at = ?",
        at,
        lot.lotId(),
        lot.refundAt());
  }

  /** A credit that does not become the price, with the account that paid. */
  private record Waiting(
      UUID id,
      int generation,
      long personId,
      long fen,
      String payer,
      @Nullable String bankNo,
      @Nullable String accountNo) {
    boolean isPayable(Set<String> banks) {
      return bankNo != null
          && accountNo != null
          && !payer.isBlank()
          && banks.contains(bankNo.substring(0, 3));
    }

    RefundOpening.Refund refund() {
      return new RefundOpening.Refund(
          id,
          generation + 1,
          personId,
          fen,
          String.valueOf(bankNo),
          String.valueOf(accountNo),
          payer);
    }
  }

  private static List<Waiting> waiting(Connection c, UUID lotId, AuthorityKind kind)
      throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT k.id, k.generation, k.person_id, k.fen, a.payer, a.payer_bank_no, a.payer_account_no
            FROM lot_deposits l JOIN deposit d ON d.lot_id = l.lot_id
            JOIN deposit_credit k ON k.enrolment_id = d.enrolment_id
            JOIN arrival a ON a.id = k.arrival_id
            WHERE l.lot_id = ? AND l.result IS NOT NULL AND k.state = 'KEPT' AND k.of_price = ?
              AND (k.verdict <> 'CONFIRMS' OR d.enrolment_id IS DISTINCT FROM l.winner)
            ORDER BY k.id
            """)) {
      select.setObject(1, lotId);
      select.setBoolean(2, kind == AuthorityKind.ANNULLED_SALES);
      List<Waiting> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Waiting(
                  row.getObject(1, UUID.class),
                  row.getInt(2),
                  row.getLong(3),
                  row.getLong(4),
                  row.getString(5),
                  row.getString(6),
                  row.getString(7)));
        }
      }
      return found;
    }
  }

  private static void withoutAccount(Connection c, Waiting credit, Instant now)
      throws SQLException {
    Sql.update(
        c,
        "UPDATE deposit_credit SET state = 'NO_ACCOUNT', changed_at = ? WHERE id = ?",
        now,
        credit.id());
    Incidents.open(
        c,
        now,
        "REFUND_WITHOUT_ACCOUNT",
        credit.id().toString(),
        "Money of a bidder has to go back, and no account that can be reached is known to have paid it.");
  }

  private static void markDrawnUp(Connection c, List<RefundOpening.Refund> refunds, Instant now)
      throws SQLException {
    Sql.update(
        c,
        """
        UPDATE deposit_credit k SET state = 'REFUNDING', generation = n.generation,
          instruction_id = n.instruction_id, changed_at = ?
        FROM unnest(?::uuid[], ?::int[], ?::text[]) AS n (id, generation, instruction_id)
        WHERE k.id = n.id
        """,
        now,
        refunds.stream().map(RefundOpening.Refund::claimId).toList(),
        refunds.stream().map(RefundOpening.Refund::generation).toList(),
        refunds.stream()
            .map(refund -> InstructionId.of(refund.claimId(), 1, refund.generation()))
            .toList());
  }
}
