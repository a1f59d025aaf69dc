package org.fachui.auction.bidding.engine;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.fachui.auction.bidding.model.BidKey;

/** Keys as clients make them. */
public final class TestKeys {
  private TestKeys() {}

  /** A UUIDv7 of now. */
  public static BidKey fresh() {
    return at(System.currentTimeMillis());
  }

  /** A UUIDv7 of an instant. */
  public static BidKey at(long ms) {
    var random = ThreadLocalRandom.current();
    long most = (ms << 16) | 0x7000L | random.nextLong(0x1000);
    long least = 0x8000000000000000L | (random.nextLong() >>> 2);
    return new BidKey(new UUID(most, least));
  }
}
