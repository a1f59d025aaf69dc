package org.fachui.payout.forfeits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.forfeits.Forfeit.Used;
import org.fachui.payout.forfeits.ForfeitOutcome.Done;
import org.fachui.payout.forfeits.ForfeitOutcome.NotFound;
import org.fachui.payout.forfeits.ForfeitOutcome.Reason;
import org.fachui.payout.forfeits.ForfeitOutcome.Refused;
import org.fachui.payout.ledger.Posting;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.payout.ledger.TransferKind;
import org.fachui.platform.store.Transactions;

/** Uses forfeited deposits: one person proposes, another approves, the money moves. */
@ApplicationScoped
public class Forfeits {
  private Transactions transactions;
  private PostingTransfers ledger;
  private Accounts accounts;
  private Clock clock;

  @Inject
  public Forfeits(
      Transactions transactions, PostingTransfers ledger, Accounts accounts, Clock clock) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Forfeits() {}

  /** Those of a pool, the oldest first. */
  public List<Forfeit> ofPool(UUID pool) {
    return transactions.run(c -> ForfeitRows.ofPool(c, pool));
  }

  /** Proposes the use that comes next; another proposal takes its place until it is approved. */
  public ForfeitOutcome propose(UUID pool, UUID lotId, Use use, UseProposal proposal, String by) {
    return locked(
        pool,
        lotId,
        (c, stands) -> {
          Optional<Refused> refused = refusal(stands, use, proposal);
          if (refused.isPresent()) {
            return refused.get();
          }
          Sql.update(
              c,
              """
              INSERT INTO forfeit_use AS u (lot_id, use, fen, new_price_fen, reason, document_sha256,
                proposed_by, proposed_at) VALUES (?, ?, ?, ?::bigint, ?, ?, ?, ?)
              ON CONFLICT (lot_id, use) DO UPDATE SET fen = excluded.fen, new_price_fen = excluded.new_price_fen,
                reason = excluded.reason, document_sha256 = excluded.document_sha256,
                proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at
              WHERE u.approved_at IS NULL
              """,
              lotId,
              use,
              proposal.fen(),
              proposal.newPriceFen(),
              proposal.reason(),
              proposal.documentSha256(),
              by,
              clock.instant());
          return done(c, stands);
        });
  }

  private static Optional<Refused> refusal(Forfeit stands, Use use, UseProposal proposal) {
    if (stands.heldAt() == null) {
      return Optional.of(new Refused(Reason.NOT_HELD_YET, stands, null));
    }
    if (stands.next() != use) {
      return Optional.of(new Refused(Reason.OUT_OF_ORDER, stands, null));
    }
    Long newPrice = proposal.newPriceFen();
    if (use == Use.SHORTFALL && newPrice != null) {
      long wanted = stands.shortfallFen(newPrice);
      return proposal.fen() == wanted
          ? Optional.empty()
          : Optional.of(new Refused(Reason.NOT_THE_SHORTFALL, stands, wanted));
    }
    return proposal.fen() <= stands.leftFen()
        ? Optional.empty()
        : Optional.of(new Refused(Reason.MORE_THAN_IS_LEFT, stands, stands.leftFen()));
  }

  /**
   * Approves what was proposed, and moves the money. Again by the same person is as good as once.
   *
   * @param fen what the approver saw
   */
  public ForfeitOutcome approve(UUID pool, UUID lotId, Use use, long fen, String by) {
    return locked(
        pool,
        lotId,
        (c, stands) -> {
          Used proposed = stands.used(use).orElse(null);
          if (proposed == null) {
            return new Refused(Reason.NOT_PROPOSED, stands, null);
          }
          if (proposed.approvedAt() != null) {
            return by.equals(proposed.approvedBy())
                ? new Done(stands)
                : new Refused(Reason.OUT_OF_ORDER, stands, null);
          }
          if (by.equals(proposed.proposedBy())) {
            return new Refused(Reason.OWN_PROPOSAL, stands, null);
          }
          if (fen != proposed.fen()) {
            return new Refused(Reason.OTHER_FIGURE, stands, proposed.fen());
          }
          Instant now = clock.instant();
          move(c, stands, proposed, now);
          Sql.update(
              c,
              "UPDATE forfeit_use SET approved_by = ?, approved_at = ? WHERE lot_id = ? AND use = ?",
              by,
              now,
              lotId,
              use);
          return done(c, stands);
        });
  }

  /** Costs go where costs stand, debts of others stay set aside; the rest can be planned with. */
  private void move(Connection c, Forfeit stands, Used used, Instant now) {
    if (used.fen() == 0 || used.use() == Use.RELATED_DEBT) {
      return;
    }
    long aside = SettingAside.account(accounts, c, stands.poolId(), stands.lotId());
    long cash = accounts.id(c, stands.poolId(), AccountKind.CASE_CASH, "");
    String lot = stands.lotId().toString();
    String key = "|FORFEIT|" + used.use() + "|" + lot;
    List<Posting> postings = new ArrayList<>();
    postings.add(
        new Posting(
            stands.lotId(), TransferKind.REVERSAL, aside, cash, used.fen(), lot, "REVERSAL" + key));
    if (used.use() == Use.COSTS) {
      long costs = accounts.id(c, stands.poolId(), AccountKind.COSTS, "");
      postings.add(
          new Posting(
              stands.lotId(), TransferKind.COST, cash, costs, used.fen(), lot, "COST" + key));
    }
    ledger.post(c, now, postings);
  }

  /** What is done with a forfeit whose pool nobody else moves. */
  @FunctionalInterface
  private interface Step {
    ForfeitOutcome take(Connection c, Forfeit stands) throws SQLException;
  }

  private ForfeitOutcome locked(UUID pool, UUID lotId, Step step) {
    return transactions.run(
        c -> {
          accounts.lock(c, pool);
          Optional<Forfeit> stands = ForfeitRows.find(c, pool, lotId);
          return stands.isPresent() ? step.take(c, stands.get()) : new NotFound();
        });
  }

  private static ForfeitOutcome done(Connection c, Forfeit before) throws SQLException {
    return new Done(ForfeitRows.find(c, before.poolId(), before.lotId()).orElseThrow());
  }
}
