package org.fachui.system.client;

import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** Makes the keys of bids: UUIDv7 (RFC 9562) with the time by the platform's clock. */
public final class BidKeys {

  private final LongSupplier platformMs;
  private final RandomGenerator random;

  public BidKeys(LongSupplier platformMs, RandomGenerator random) {
    this.platformMs = platformMs;
    this.random = random;
  }

  public UUID next() {
    return at(platformMs.getAsLong());
  }

  /** A key that claims to have been made at that time. */
  public UUID at(long epochMs) {
    long high = (epochMs << 16) | 0x7000L | (random.nextLong() & 0x0fffL);
    long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
