package org.fachui.auction.bidding.application;

import org.fachui.auction.bidding.model.Bucket;

/**
 * What was decided does not continue what is journaled. The bucket has to stop; nothing was
 * written.
 */
public final class JournalConflict extends RuntimeException {
  private final transient Bucket bucket;

  /** Without personal data in the message. */
  public JournalConflict(Bucket bucket, String message) {
    super(message);
    this.bucket = bucket;
  }

  /** The bucket that does not fit. */
  public Bucket bucket() {
    return bucket;
  }
}
