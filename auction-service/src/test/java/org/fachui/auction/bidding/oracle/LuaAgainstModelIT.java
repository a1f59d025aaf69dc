package org.fachui.auction.bidding.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.fachui.auction.bidding.infrastructure.LuaScripts;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.devstack.stores.TestStores;
import org.junit.jupiter.api.Test;

/**
 * The scripts decide as the model does. A longer run: {@code -Dfachui.lua.lots=20000}; other seeds:
 * {@code -Dfachui.lua.seed=…}.
 */
class LuaAgainstModelIT {
  static final int LOTS = Integer.getInteger("fachui.lua.lots", 200);
  static final int COMMANDS = 120;
  static final long SEED = Long.getLong("fachui.lua.seed", 2026);

  /** Refused before any script, or not because of the lot. */
  private static final Set<BidRefusal> NOT_OF_A_LOT =
      EnumSet.of(BidRefusal.RATE_LIMITED, BidRefusal.TOO_BUSY, BidRefusal.RECOVERING);

  @Test
  void scriptsAndModelAgreeAtChosenInstants() {
    try (Comparison comparison =
        Comparison.atChosenInstants(TestStores.shared().redis(), LuaScripts.shipped())) {
      for (int lot = 0; lot < LOTS; lot++) {
        assertThat(comparison.firstDifference(SEED + lot, COMMANDS)).isEmpty();
      }
      assertThat(comparison.seen().keySet())
          .containsAll(
              EnumSet.complementOf(EnumSet.copyOf(NOT_OF_A_LOT)).stream().map(Enum::name).toList())
          .contains("LOT_OPENED", "PADDLE_ADDED", "PADDLE_REMOVED", "BID", "TOMBSTONE")
          .contains("PAUSED", "RESUMED", "CLOSED")
          .contains("ACCEPTED", "DEAD", "UNSEEN", "TICK", "EPOCH")
          .contains("DONE", "ALREADY", "NOT_PAUSED", "NOT_DUE", "ENDED");
    }
  }

  @Test
  void scriptsAndModelAgreeOnTheClockOfRedis() {
    try (Comparison comparison =
        Comparison.onTheClockOfRedis(TestStores.shared().redis(), LuaScripts.shipped())) {
      for (int lot = 0; lot < LOTS / 4; lot++) {
        assertThat(comparison.firstDifference(SEED + lot, COMMANDS)).isEmpty();
      }
      assertThat(comparison.seen().keySet()).contains("BID", "NOT_OPEN_YET", "ENDED", "CLOSED");
    }
  }
}
