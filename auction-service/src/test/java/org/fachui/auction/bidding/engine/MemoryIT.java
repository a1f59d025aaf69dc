package org.fachui.auction.bidding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.engine.TestLot.anOpenLot;

import java.util.UUID;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.devstack.stores.TestStores;
import org.junit.jupiter.api.Test;

/** Redis itself says how full it is. */
class MemoryIT {
  private static final TestStores STORES = TestStores.shared();

  @Test
  void opensNoLotWhenRedisIsNearlyFullAndOpensItWhenThereIsRoomAgain() {
    var database = TestDatabase.in(STORES);
    try (var redis = STORES.redis().connect();
        TestEngine engine = TestEngine.shipped(database, STORES.redis().url())) {
      redis.flushAll();
      UUID open = anOpenLot().publishIn(database);
      engine.open(open);
      String limit = redis.configGet("maxmemory").get("maxmemory");
      try {
        redis.configSet("maxmemory", nearlyFull(redis.info("memory")));

        UUID waits = anOpenLot().publishIn(database);
        assertThat(engine.parts().opening().open(waits)).isFalse();
        assertThat(engine.bid(open, "bidder-1", 10_000)).isInstanceOf(Recorded.class);
        assertThat(database.texts("SELECT DISTINCT kind FROM incident WHERE kind LIKE 'MEMORY%'"))
            .containsExactly("MEMORY_FULL");

        redis.configSet("maxmemory", limit);
        engine.open(waits);
        assertThat(engine.bid(waits, "bidder-1", 10_000)).isInstanceOf(Recorded.class);
      } finally {
        redis.configSet("maxmemory", limit);
      }
    }
  }

  /** A limit of which 85 % are used. */
  private static String nearlyFull(String info) {
    long used =
        info.lines()
            .filter(line -> line.startsWith("used_memory:"))
            .mapToLong(line -> Long.parseLong(line.substring("used_memory:".length()).strip()))
            .findFirst()
            .orElseThrow();
    return Long.toString(used * 100 / 85);
  }
}
