package org.fachui.payout.heldprices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.payout.decisions.Decision;
import org.fachui.payout.decisions.Decision.About;
import org.jspecify.annotations.Nullable;

/**
 * A price that does not go back by itself; the contract's {@code HeldPrice}. Money in fen.
 *
 * @param part PRICE, or PREPAID: the buyer's part of a prepaid price of which the rest is forfeited
 * @param inDefault whether the sale was undone because the buyer did not pay
 * @param priceFen what had come, of what goes back
 * @param backFen of it, what is in the lot's pool again
 * @param openFen of it, what is not
 * @param heldFen of what is open, what is set aside
 * @param missingFen of what is open, what is nowhere in the case's pool for it
 * @param haltedFen in payments of the case that are halted: cancelled ones cover what is missing
 * @param attempts looks that failed, one after the other
 * @param nextLookAt when what came since is set aside; null when nothing more is
 * @param decisions proposed and approved ones, the oldest first
 */
public record HeldPrice(
    UUID lotId,
    UUID poolId,
    About part,
    boolean inDefault,
    State state,
    long priceFen,
    long backFen,
    long openFen,
    long heldFen,
    long missingFen,
    long haltedFen,
    int attempts,
    @Nullable Instant nextLookAt,
    List<Decision> decisions) {
  /** Where it stands. */
  public enum State {
    /** No look at it has succeeded. */
    NOT_LOOKED_AT,
    /** A part was distributed, and what came since does not cover it. */
    NOT_COVERED,
    /** All of what is open is there; two people can return it. */
    COVERED,
    /** Two people decided that it stays set aside. */
    STAYS,
    /** All of it is in the lot's pool again. */
    RETURNED
  }

  public HeldPrice {
    decisions = List.copyOf(decisions);
  }

  static HeldPrice of(UUID poolId, Owed owed, long haltedFen, List<Decision> decisions) {
    return new HeldPrice(
        owed.lotId(),
        poolId,
        owed.part(),
        owed.inDefault(),
        owed.state(decisions),
        owed.priceFen(),
        owed.priceFen() - owed.openFen(),
        owed.openFen(),
        owed.heldFen(),
        owed.missingFen(),
        haltedFen,
        owed.attempts(),
        owed.nextLookAt(),
        decisions);
  }
}
