package org.fachui.auction.outcome.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How lots ended, for whoever holds the deposits. A port. */
public interface Settlements {
  /** What there was in the end; the contract's {@code result}. */
  enum Result {
    SOLD,
    UNSOLD,
    /** The court took it back before it was sold. */
    WITHDRAWN,
    /** It was sold, and a ruling has annulled the auction since (NJA-31). */
    ANNULLED,
    /** Shares whose change was not approved; all that was paid goes back (EQ-15). */
    NOT_APPROVED
  }

  /**
   * How a lot stands.
   *
   * @param result null until the closing record is journaled, or the lot is withdrawn
   * @param winner the winner's enrolment; null when nobody who enrolled won, or has won any more
   * @param winnerDepositFen what was asked of the winner; 0 of an applicant who paid none (NJA-17)
   * @param keptFen of the winner's deposit, when he is in default or knew that his shares would not
   *     be approved; null otherwise
   * @param releaseBy until when the deposits of all others have to go back (NJA-23); null while the
   *     lot is not over
   * @param enrolmentIds of everybody who enrolled
   */
  record Ended(
      String court,
      String caseNo,
      @Nullable Result result,
      long priceFen,
      @Nullable UUID winner,
      @Nullable Long winnerDepositFen,
      @Nullable Long keptFen,
      @Nullable Instant releaseBy,
      List<UUID> enrolmentIds) {
    /** Copies the list. */
    public Ended {
      enrolmentIds = List.copyOf(enrolmentIds);
    }
  }

  /** A lot; empty if there is none. */
  Optional<Ended> of(UUID lotId);
}
