package org.fachui.auction.lots.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fachui.auction.bidding.application.OpeningLots;
import org.fachui.auction.lots.publishing.NoticeOutcome.Announced;

/**
 * Publishes a notice: stores its lot, and once that has committed, hands it to the engine. If the
 * engine is away, the lot stays announced and its sweep opens it later.
 */
@ApplicationScoped
public class PublishingNotice {
  private StoringNotice storing;
  private OpeningLots opening;

  @Inject
  public PublishingNotice(StoringNotice storing, OpeningLots opening) {
    this.storing = storing;
    this.opening = opening;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected PublishingNotice() {}

  /** Publishes it, or says all that is wrong. Must not be called within a transaction. */
  public NoticeOutcome publish(UUID propertyId, NoticeRequest request, Publisher publisher) {
    NoticeOutcome outcome = storing.store(propertyId, request, publisher);
    if (outcome instanceof Announced announced) {
      opening.open(announced.lotId());
    }
    return outcome;
  }
}
