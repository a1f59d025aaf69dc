package org.fachui.auction.bidding.application;

import org.fachui.auction.bidding.model.Bucket;

/** Another journaler has taken the bucket, or rebuilt it. Nothing was written. */
public final class LeaseLost extends RuntimeException {
  private final transient Bucket bucket;

  /** For the bucket that was taken. */
  public LeaseLost(Bucket bucket) {
    super("lost " + bucket);
    this.bucket = bucket;
  }

  /** The bucket that was taken. */
  public Bucket bucket() {
    return bucket;
  }
}
