package org.fachui.auction.outcome.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How lots ended, for whoever holds the deposits. A port. */
public interface Settlements {
  /**
   * How a lot stands.
   *
   * @param closed whether the closing record is journaled, or the lot is withdrawn; the rest says
   *     nothing before
   * @param withdrawn whether the court took it back before it was sold
   * @param winner the winner's enrolment; null when nobody who enrolled won
   * @param winnerDepositFen what was asked of the winner; 0 of an applicant who paid none (NJA-17)
   * @param enrolmentIds of everybody who enrolled
   */
  record Ended(
      String court,
      String caseNo,
      boolean closed,
      boolean withdrawn,
      boolean sold,
      long priceFen,
      @Nullable UUID winner,
      @Nullable Long winnerDepositFen,
      List<UUID> enrolmentIds) {
    /** Copies the list. */
    public Ended {
      enrolmentIds = List.copyOf(enrolmentIds);
    }
  }

  /** A lot; empty if there is none. */
  Optional<Ended> of(UUID lotId);
}
