package org.fachui.devstack.robots;

import java.util.Random;
import java.util.UUID;

/** Idempotency keys: UUIDs of version 7 (RFC 9562), whose first 48 bits are the time. */
final class BidKeys {
  private BidKeys() {}

  /**
   * A new key.
   *
   * @param epochMs the platform's time
   */
  static UUID next(long epochMs, Random random) {
    long high = (epochMs << 16) | 0x7000L | random.nextInt(1 << 12);
    long low = (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
