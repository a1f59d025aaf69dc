package org.fachui.auction.bidding.model;

import java.util.Optional;
import java.util.UUID;

/**
 * The key of one bid: a UUIDv7 (RFC 9562) that the client made and kept before it sent the bid.
 *
 * @param value version 7, variant 2
 */
public record BidKey(UUID value) {
  /** Checks version and variant. */
  public BidKey {
    if (value.version() != 7 || value.variant() != 2) {
      throw new IllegalArgumentException("not a UUIDv7: " + value);
    }
  }

  /** Reads the 36 characters; empty if they are not a UUIDv7. */
  public static Optional<BidKey> parse(String text) {
    if (text.length() != 36) {
      return Optional.empty();
    }
    try {
      var value = UUID.fromString(text);
      return value.version() == 7 && value.variant() == 2
          ? Optional.of(new BidKey(value))
          : Optional.empty();
    } catch (IllegalArgumentException notAUuid) {
      return Optional.empty();
    }
  }

  /** When the client made it, milliseconds since 1970. */
  public long madeAtMs() {
    return value.getMostSignificantBits() >>> 16;
  }

  /** Lower case, as it stands in the log. */
  @Override
  public String toString() {
    return value.toString();
  }
}
