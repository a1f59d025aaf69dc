package org.fachui.payout.heldprices;

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
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.decisions.Decision;
import org.fachui.payout.decisions.Decision.About;
import org.fachui.payout.decisions.Decision.Choice;
import org.fachui.payout.decisions.DecisionApproval;
import org.fachui.payout.decisions.DecisionProposal;
import org.fachui.payout.decisions.Decisions;
import org.fachui.payout.decisions.Decisions.Approval;
import org.fachui.payout.heldprices.HeldPriceOutcome.Done;
import org.fachui.payout.heldprices.HeldPriceOutcome.NotApproved;
import org.fachui.payout.heldprices.HeldPriceOutcome.NotFound;
import org.fachui.payout.heldprices.HeldPriceOutcome.Reason;
import org.fachui.payout.heldprices.HeldPriceOutcome.Refused;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.platform.store.Transactions;

/** Decides of held prices: one person proposes, another approves, the money moves. */
@ApplicationScoped
public class HeldPrices {
  private Transactions transactions;
  private Accounts accounts;
  private List<OwedPart> parts;
  private Clock clock;

  @Inject
  public HeldPrices(
      Transactions transactions, PostingTransfers ledger, Accounts accounts, Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    MovingBack moving = new MovingBack(ledger, accounts);
    this.parts = List.of(new OwedPrice(accounts, moving), new OwedPrepaid(accounts, moving));
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected HeldPrices() {}

  /** Those of a case's pool. */
  public List<HeldPrice> ofPool(UUID pool) {
    return transactions.run(
        c -> {
          List<HeldPrice> found = new ArrayList<>();
          for (OwedPart part : parts) {
            for (UUID lot : part.lots(c, pool)) {
              found.add(show(c, pool, part.find(c, pool, lot).orElseThrow()));
            }
          }
          return found;
        });
  }

  private static HeldPrice show(Connection c, UUID pool, Owed owed) throws SQLException {
    long halted =
        Sql.number(
            c,
            "SELECT coalesce(sum(fen), 0) FROM payout_halt WHERE pool_id = ? AND ended_at IS NULL",
            pool);
    return HeldPrice.of(pool, owed, halted, Decisions.of(c, owed.part(), owed.lotId()));
  }

  /** Proposes what becomes of it; replaces a proposal that nobody approved. */
  public HeldPriceOutcome propose(
      UUID pool, UUID lotId, About about, DecisionProposal proposal, String by) {
    return locked(
        pool,
        lotId,
        about,
        (c, part, stands) -> {
          Optional<Refused> refused = refusal(stands, proposal.choice(), proposal.fen());
          if (refused.isPresent()) {
            return refused.get();
          }
          Decisions.propose(c, about, lotId, proposal, by, clock.instant());
          return done(c, part, stands);
        });
  }

  private static Optional<Refused> refusal(HeldPrice stands, Choice choice, long fen) {
    if (stands.state() == HeldPrice.State.NOT_LOOKED_AT) {
      return Optional.of(new Refused(Reason.NOT_LOOKED_AT, stands));
    }
    if (stands.openFen() == 0) {
      return Optional.of(new Refused(Reason.NOTHING_IS_OPEN, stands));
    }
    if (fen != stands.openFen()) {
      return Optional.of(new Refused(Reason.OTHER_FIGURE, stands));
    }
    return choice == Choice.RETURN && stands.missingFen() > 0
        ? Optional.of(new Refused(Reason.NOT_COVERED, stands))
        : Optional.empty();
  }

  /** Approves what was proposed, and moves the money, if it is covered now. */
  public HeldPriceOutcome approve(
      UUID pool, UUID lotId, About about, DecisionApproval approval, String by) {
    return locked(
        pool,
        lotId,
        about,
        (c, part, stands) ->
            switch (Decisions.judge(stands.decisions(), approval, by)) {
              case Approval.Again again -> new Done(stands);
              case Approval.Refused refused -> new NotApproved(refused);
              case Approval.Fits fits -> decide(c, part, stands, fits.decision(), by);
            });
  }

  private HeldPriceOutcome decide(
      Connection c, OwedPart part, HeldPrice stands, Decision decision, String by)
      throws SQLException {
    Optional<Refused> refused = refusal(stands, decision.choice(), decision.fen());
    if (refused.isPresent()) {
      return refused.get();
    }
    Instant now = clock.instant();
    Decisions.approve(c, part.part(), stands.lotId(), by, now);
    if (decision.choice() == Choice.RETURN) {
      part.giveBack(c, stands.lotId(), now);
    } else {
      part.stay(c, stands.lotId(), now);
    }
    return done(c, part, stands);
  }

  /** What is done with a price whose pools nobody else moves. */
  @FunctionalInterface
  private interface Step {
    HeldPriceOutcome take(Connection c, OwedPart part, HeldPrice stands) throws SQLException;
  }

  private HeldPriceOutcome locked(UUID pool, UUID lotId, About about, Step step) {
    OwedPart part = parts.stream().filter(one -> one.part() == about).findFirst().orElseThrow();
    return transactions.run(
        c -> {
          List<UUID> lotPool =
              Lots.of(c, "SELECT pool_id FROM lot_deposits WHERE lot_id = ?", lotId);
          if (lotPool.isEmpty()) {
            return new NotFound();
          }
          accounts.lock(c, lotPool.getFirst());
          accounts.lock(c, pool);
          Optional<Owed> owed = part.find(c, pool, lotId);
          return owed.isPresent() ? step.take(c, part, show(c, pool, owed.get())) : new NotFound();
        });
  }

  private static HeldPriceOutcome done(Connection c, OwedPart part, HeldPrice before)
      throws SQLException {
    return new Done(
        show(c, before.poolId(), part.find(c, before.poolId(), before.lotId()).orElseThrow()));
  }
}
