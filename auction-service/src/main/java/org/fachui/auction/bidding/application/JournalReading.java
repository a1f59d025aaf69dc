package org.fachui.auction.bidding.application;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fachui.auction.bidding.model.Footing;
import org.fachui.auction.bidding.model.KeyRef;
import org.fachui.auction.bidding.model.LotPosition;

/** What any replica reads of the journal. A port; PostgreSQL stands behind it. */
public interface JournalReading {
  /**
   * The rows of bids and tombstones by their keys; a key without a row is missing.
   *
   * @throws StoreAway if they cannot be read
   */
  Map<KeyRef, JournalRow> rows(Collection<KeyRef> keys);

  /**
   * How far lots are journaled; a lot without a record is missing.
   *
   * @throws StoreAway if it cannot be read
   */
  Map<UUID, LotPosition> positions(Collection<UUID> lots);

  /**
   * A record that an answer rests on.
   *
   * @param lotId whose record
   */
  record Ground(UUID lotId, Footing footing) {}

  /**
   * Those of them that stand in the journal: that number of the lot, with that text.
   *
   * @throws StoreAway if it cannot be read
   */
  Set<Ground> journaled(Collection<Ground> grounds);
}
