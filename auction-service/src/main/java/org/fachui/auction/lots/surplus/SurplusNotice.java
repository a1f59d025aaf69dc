package org.fachui.auction.lots.surplus;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision of this round whose price leaves nothing, and what came of it. Money in fen.
 *
 * @param comesFirstFen claims with priority and costs of enforcement
 * @param recordedAt when the decision was recorded, cut to milliseconds as a paper's instant is
 * @param toldAt when the applicant was told
 * @param requestedAt when he asked for the auction all the same
 */
public record SurplusNotice(
    UUID decisionId,
    long startPriceFen,
    long comesFirstFen,
    Instant recordedAt,
    Optional<Instant> toldAt,
    Optional<Instant> requestedAt) {
  /** Where it stands. */
  public enum State {
    /** The applicant is to be told. */
    TO_TELL,
    /** The applicant may ask for the auction. */
    WAITING,
    /** He asked for it: the panel decides a reserve above the total. */
    REQUESTED,
    /** He did not: the property is not sold in this round. */
    LAPSED
  }

  /** Until when the applicant may ask; empty before he is told. */
  public Optional<Instant> requestBy(Duration within) {
    return toldAt.map(told -> told.plus(within));
  }

  /** Where it stands at an instant. */
  public State state(Duration within, Instant now) {
    if (requestedAt.isPresent()) {
      return State.REQUESTED;
    }
    return requestBy(within)
        .map(end -> now.isAfter(end) ? State.LAPSED : State.WAITING)
        .orElse(State.TO_TELL);
  }
}
