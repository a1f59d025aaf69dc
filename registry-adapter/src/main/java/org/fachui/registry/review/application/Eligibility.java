package org.fachui.registry.review.application;

import java.time.Instant;

/**
 * Whether somebody may buy a home somewhere.
 *
 * @param reference under which the housing bureau finds its answer; empty when there is none
 */
public record Eligibility(Answer answer, Instant asOf, String reference) {
  /** What the housing bureau says. */
  public enum Answer {
    ELIGIBLE,
    RESTRICTED,
    /** It says nothing: ask again, and never take it for a yes. */
    UNKNOWN
  }
}
