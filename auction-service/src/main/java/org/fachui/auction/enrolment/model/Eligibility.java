package org.fachui.auction.enrolment.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the person may buy a home where the lot stands (限购).
 *
 * @param reference of the bureau's answer; null without one
 * @param asOf when the bureau said so; null without an answer
 */
public record Eligibility(Answer answer, @Nullable String reference, @Nullable Instant asOf) {
  /** What is known. */
  public enum Answer {
    /** The bureau has nothing against it. */
    ELIGIBLE,
    /** Restricted: may not bid (HOME-1). */
    RESTRICTED,
    /** The bureau did not answer; the written undertaking stands for it (HOME-2). */
    UNKNOWN,
    /** No home: nothing to ask. */
    NOT_ASKED
  }

  /** Nobody answered. */
  public static Eligibility unknown() {
    return new Eligibility(Answer.UNKNOWN, null, null);
  }

  /** There is nothing to ask. */
  public static Eligibility notAsked() {
    return new Eligibility(Answer.NOT_ASKED, null, null);
  }
}
