package org.fachui.auction.outcome.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.outcome.model.Due;
import org.jspecify.annotations.Nullable;

/** What payout has said of the dues of sales. A port; each method is a transaction of its own. */
public interface Dues {
  /**
   * What payout is asked to collect.
   *
   * @param depositFen what was asked of the winner and is applied; 0 of an applicant (NJA-17)
   */
  record DueTerms(
      UUID lotId,
      String court,
      String caseNo,
      long priceFen,
      UUID enrolmentId,
      long depositFen,
      Instant dueBy) {}

  /**
   * A due that has to be asked for now.
   *
   * @param known whether payout has answered before
   * @param dueAt when it was due; a hint that came since has changed that
   */
  record Claimed(DueTerms terms, boolean known, int attempts, @Nullable Instant dueAt) {}

  /** Takes what is due, so that nobody else has it at the same time. */
  List<Claimed> claim(Instant now, int atMost);

  /** Takes one, due or not, unless it is met, or was answered or taken a moment ago. */
  Optional<Claimed> claim(UUID lotId, Instant now);

  /** Keeps an answer; a due that is met makes SOLD → PAID with its fact. */
  void answered(Claimed claimed, Due due, Instant now, @Nullable Instant next);

  /** Payout did not answer. */
  void silent(Claimed claimed, Instant next);

  /** What payout said last; empty if it has not yet. */
  Optional<Due> of(UUID lotId);
}
