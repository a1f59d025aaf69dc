package org.fachui.auction.enrolment.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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

  /** What several answers come to: whoever is restricted or unknown stands for all of them. */
  public static Eligibility together(List<Eligibility> answers) {
    return answers.stream().max(Comparator.comparingInt(Eligibility::weight)).orElse(notAsked());
  }

  private int weight() {
    return switch (answer) {
      case NOT_ASKED -> 0;
      case ELIGIBLE -> 1;
      case UNKNOWN -> 2;
      case RESTRICTED -> 3;
    };
  }

  /** There is nothing to ask. */
  public static Eligibility notAsked() {
    return new Eligibility(Answer.NOT_ASKED, null, null);
  }
}
