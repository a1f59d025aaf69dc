package org.fachui.registry.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.kernel.property.EstateUnitCode;
import org.fachui.registry.review.model.Review;

/** Opens a joint review; the bureaus are asked behind it, all at once. */
@ApplicationScoped
public class OpeningReview {
  private Reviews reviews;
  private ReviewBell bell;
  private Clock clock;

  @Inject
  public OpeningReview(Reviews reviews, ReviewBell bell, Clock clock) {
    this.reviews = reviews;
    this.bell = bell;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected OpeningReview() {}

  /** A new review, of which nothing is answered yet. */
  public Review open(
      CaseNumber caseNo, EstateUnitCode unit, Optional<Long> priceFen, String openedBy) {
    Review review =
        Review.opened(UUID.randomUUID(), caseNo, unit, priceFen, openedBy, clock.instant());
    reviews.open(review);
    bell.ring(review.asked().size());
    return review;
  }
}
