package org.fachui.auction.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint; the contract's {@code Complaint}.
 *
 * @param lotId null if it is about no single lot
 * @param upheld null until it was looked into
 */
public record Complaint(
    UUID id,
    String court,
    @Nullable UUID lotId,
    Kind kind,
    String fileNumber,
    LocalDate receivedOn,
    Instant recordedAt,
    @Nullable Boolean upheld,
    @Nullable Instant foundAt) {

  /** What is complained of; the two of 三个全部、两个零 and the rest. */
  public enum Kind {
    /** Corruption in a sale. */
    CORRUPTION,
    /** An auction that was none: bought by whom it was made for, or never open to others. */
    FALSE_AUCTION,
    /** Anything else. */
    OTHER
  }
}
