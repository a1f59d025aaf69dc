package org.fachui.auction.outcome.web;

import java.time.Instant;
import java.time.LocalDate;
import org.fachui.auction.outcome.application.SaleApprovals.Given;
import org.fachui.auction.outcome.application.SaleApprovals.Standing;
import org.jspecify.annotations.Nullable;

/** Where the approval of a sale stands; the contract's {@code SaleApproval}. */
public record ApprovalView(
    State state,
    @Nullable String authority,
    @Nullable String number,
    @Nullable String documentSha256,
    @Nullable LocalDate on,
    @Nullable Instant recordedAt) {
  /** What follows for the ruling. */
  public enum State {
    /** Nobody has to approve. */
    NOT_NEEDED,
    /** The authority has not decided; there is no ruling before. */
    AWAITED,
    /** The ruling may be made. */
    GRANTED,
    /** The shares are sold again, without this buyer. */
    NOT_GRANTED
  }

  static ApprovalView of(Standing standing) {
    Given given = standing.given();
    return new ApprovalView(
        state(standing),
        standing.authority(),
        given == null ? null : given.number(),
        given == null ? null : given.documentSha256(),
        given == null ? null : given.on(),
        given == null ? null : given.recordedAt());
  }

  private static State state(Standing standing) {
    Given given = standing.given();
    if (standing.authority() == null) {
      return State.NOT_NEEDED;
    }
    return given == null ? State.AWAITED : given.granted() ? State.GRANTED : State.NOT_GRANTED;
  }
}
