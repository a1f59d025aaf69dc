package org.fachui.auction.lots.rounds;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.life.LotEvent;
import org.fachui.auction.life.LotLife;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.rules.RoundKind;

/**
 * One round in the sale of a property. Money in fen.
 *
 * @param number from 1, over all rounds of the property
 * @param previousLotId the round before
 * @param opensAt and endAt as they stand now
 * @param endedAt since when another round may follow; empty while none may
 * @param atApplicantsRequest whether it was held at his request although a lower price had left
 *     nothing (SALE-6): unsold, he bears its costs
 */
public record Round(
    UUID lotId,
    int number,
    RoundKind kind,
    Optional<UUID> previousLotId,
    long startPriceFen,
    LotStage stage,
    Instant opensAt,
    Instant endAt,
    Optional<Instant> endedAt,
    boolean atApplicantsRequest) {
  /** Whether an event may happen to it now. */
  public boolean allows(LotEvent event) {
    return LotLife.transition(stage, event).isPresent();
  }

  /** Whether the property may go on in a further round. */
  public boolean mayBeFollowed() {
    return LotLife.table().stream()
        .anyMatch(edge -> edge.from() == stage && edge.to() == LotStage.FOLLOWED);
  }
}
