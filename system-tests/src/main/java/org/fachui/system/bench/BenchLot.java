package org.fachui.system.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** One lot under load: the next amount, and what was acknowledged. Used by one thread at a time. */
final class BenchLot {

  static final long START_FEN = 1_000_000;

  private final UUID id;
  private final long epoch;
  private long amount = START_FEN;
  private long[] acknowledged = new long[3 * 256];
  private int count;
  private boolean secondsTurn;

  BenchLot(UUID id, long epoch) {
    this.id = id;
    this.epoch = epoch;
  }

  UUID id() {
    return id;
  }

  long epoch() {
    return epoch;
  }

  long nextAmount() {
    return amount++;
  }

  /** Lets two bidders take turns. */
  boolean secondsTurn() {
    secondsTurn = !secondsTurn;
    return secondsTurn;
  }

  void acknowledge(UUID key, long amountFen) {
    if (count == acknowledged.length) {
      acknowledged = Arrays.copyOf(acknowledged, count * 2);
    }
    acknowledged[count++] = key.getMostSignificantBits();
    acknowledged[count++] = key.getLeastSignificantBits();
    acknowledged[count++] = amountFen;
  }

  /** Amounts by key of all that was acknowledged. */
  Map<UUID, Long> acknowledged() {
    Map<UUID, Long> all = new HashMap<>(count / 2);
    for (int i = 0; i < count; i += 3) {
      all.put(new UUID(acknowledged[i], acknowledged[i + 1]), acknowledged[i + 2]);
    }
    return all;
  }
}
