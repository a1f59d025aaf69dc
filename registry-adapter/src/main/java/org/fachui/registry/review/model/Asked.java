package org.fachui.registry.review.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A question of a review and what came of it.
 *
 * @param answeredAt by the bureau's clock
 * @param answer a JSON object; empty unless ANSWERED
 */
public record Asked(Question question, State state, Optional<Instant> answeredAt, String answer) {
  /** How far a question is. */
  public enum State {
    /** The bureau has not answered yet. */
    AWAITED,
    /** It has. */
    ANSWERED,
    /** It did not answer, or refused to, as often as it was asked. */
    UNKNOWN
  }

  /** Only what was answered has an answer. */
  public Asked {
    boolean answered = state == State.ANSWERED;
    if (answered != answeredAt.isPresent() || answered == answer.isEmpty()) {
      throw new IllegalArgumentException("an answer belongs to ANSWERED alone");
    }
  }
}
