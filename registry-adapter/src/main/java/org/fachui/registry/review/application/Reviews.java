package org.fachui.registry.review.application;

import java.util.Optional;
import java.util.UUID;
import org.fachui.registry.bureaus.model.Heard;
import org.fachui.registry.bureaus.model.QueryAnswer;
import org.fachui.registry.review.model.Review;

/** All reviews. */
public interface Reviews {
  /** Keeps a new review; its questions are due at once. */
  void open(Review review);

  /** A review as far as it is. */
  Optional<Review> find(UUID id);

  /** Takes up the question that is due longest; nobody else is given it for a while. */
  Optional<DueQuestion> takeDue();

  /** Keeps what a bureau said, signed and in a chain, and the answer with it. */
  void answered(DueQuestion question, Heard<QueryAnswer> heard, QueryAnswer.Answered answer);

  /** Keeps a refusal; it is not asked again. */
  void refused(DueQuestion question, Heard<QueryAnswer> heard);

  /** Nothing came back: it is asked again in a while, or is UNKNOWN after the last attempt. */
  void unanswered(DueQuestion question);
}
