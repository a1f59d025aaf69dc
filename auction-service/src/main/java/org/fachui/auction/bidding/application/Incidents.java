package org.fachui.auction.bidding.application;

import java.util.UUID;
import org.fachui.auction.bidding.model.Bucket;
import org.jspecify.annotations.Nullable;

/** What somebody has to look at. A port; PostgreSQL stands behind it. */
public interface Incidents {
  /** Keeps an incident; a failure to do so is logged. No personal data in the detail. */
  void report(String kind, @Nullable Bucket bucket, @Nullable UUID lotId, String detail);
}
