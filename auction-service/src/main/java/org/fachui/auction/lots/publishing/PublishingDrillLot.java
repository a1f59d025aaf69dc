package org.fachui.auction.lots.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fachui.auction.bidding.application.OpeningLots;
import org.fachui.auction.lots.publishing.Published.Stored;

/**
 * Publishes a drill lot: stores it, and once that has committed, hands it to the engine. If the
 * engine is away, the lot stays announced and its sweep opens it later.
 */
@ApplicationScoped
public class PublishingDrillLot {
  private StoringDrillLot storing;
  private OpeningLots opening;

  @Inject
  public PublishingDrillLot(StoringDrillLot storing, OpeningLots opening) {
    this.storing = storing;
    this.opening = opening;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected PublishingDrillLot() {}

  /** Publishes it, or says all that is wrong. Must not be called within a transaction. */
  public Published publish(DrillLotRequest request, Publisher publisher) {
    Published published = storing.store(request, publisher);
    if (published instanceof Stored stored) {
      opening.open(stored.lotId());
    }
    return published;
  }
}
