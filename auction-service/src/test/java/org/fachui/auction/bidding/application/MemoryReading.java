package org.fachui.auction.bidding.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fachui.auction.bidding.model.KeyRef;
import org.fachui.auction.bidding.model.LotPosition;

/** A journal in memory, for reading. */
final class MemoryReading implements JournalReading {
  final Map<KeyRef, JournalRow> rows = new HashMap<>();
  final Map<UUID, LotPosition> positions = new HashMap<>();
  final Set<Ground> grounds = new HashSet<>();
  boolean away;

  @Override
  public Map<KeyRef, JournalRow> rows(Collection<KeyRef> keys) {
    requireThere();
    Map<KeyRef, JournalRow> found = new HashMap<>(rows);
    found.keySet().retainAll(keys);
    return found;
  }

  @Override
  public Map<UUID, LotPosition> positions(Collection<UUID> lots) {
    requireThere();
    Map<UUID, LotPosition> found = new HashMap<>(positions);
    found.keySet().retainAll(lots);
    return found;
  }

  @Override
  public Set<Ground> journaled(Collection<Ground> wanted) {
    requireThere();
    Set<Ground> found = new HashSet<>(grounds);
    found.retainAll(wanted);
    return found;
  }

  private void requireThere() {
    if (away) {
      throw new StoreAway("away", null);
    }
  }
}
