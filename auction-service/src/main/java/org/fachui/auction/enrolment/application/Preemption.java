package org.fachui.auction.enrolment.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.enrolment.model.Identity;

/**
 * Those with a right of pre-emption whom the panel confirmed after the notice (NJA-19, NJA-27). A
 * port.
 */
public interface Preemption {
  /**
   * One of them.
   *
   * @param name for the court alone
   * @param rank 1 is the first
   * @param documentSha256 of the panel's paper
   */
  record Holder(
      String name, int rank, LocalDate decidedOn, String documentSha256, Instant recordedAt) {
    /** Without the person. */
    @Override
    public String toString() {
      return "Holder[rank=" + rank + "]";
    }
  }

  /** What became of it. */
  sealed interface Outcome {
    /**
     * It stands.
     *
     * @param fresh whether it was recorded now
     */
    record Stands(Holder holder, boolean fresh) implements Outcome {}

    /** The same person stands with another rank. */
    record OtherRank(int rank) implements Outcome {}

    /** Bidding has begun. */
    record TooLate() implements Outcome {}

    /** The person's paddle stands in the log already, without this rank. */
    record HasPaddle(UUID enrolmentId) implements Outcome {}
  }

  /** The court of a lot that was announced; empty if there is none. */
  Optional<String> court(UUID lotId);

  /** A lot's, in their rank. */
  List<Holder> of(UUID lotId);

  /** Records one; nothing of him is changed later. */
  Outcome record(UUID lotId, Identity identity, Holder holder, String by);
}
