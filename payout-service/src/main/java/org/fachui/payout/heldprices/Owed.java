package org.fachui.payout.heldprices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.payout.decisions.Decision;
import org.fachui.payout.decisions.Decision.About;
import org.fachui.payout.decisions.Decision.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to a buyer now. Money in fen.
 *
 * @param freeFen in the case's pool, beside what is set aside for it
 */
record Owed(
    UUID lotId,
    About part,
    boolean inDefault,
    long priceFen,
    long openFen,
    long heldFen,
    long freeFen,
    int attempts,
    @Nullable Instant nextLookAt) {
  long missingFen() {
    return Math.max(0, openFen - heldFen - freeFen);
  }

  HeldPrice.State state(List<Decision> decisions) {
    if (priceFen == 0) {
      return HeldPrice.State.NOT_LOOKED_AT;
    }
    if (openFen == 0) {
      return HeldPrice.State.RETURNED;
    }
    boolean stays =
        decisions.stream()
            .filter(one -> one.approvedAt() != null)
            .reduce((one, next) -> next)
            .filter(last -> last.choice() == Choice.STAY)
            .isPresent();
    if (stays) {
      return HeldPrice.State.STAYS;
    }
    return missingFen() == 0 ? HeldPrice.State.COVERED : HeldPrice.State.NOT_COVERED;
  }
}
