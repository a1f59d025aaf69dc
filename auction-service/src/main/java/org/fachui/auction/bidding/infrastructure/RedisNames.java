package org.fachui.auction.bidding.infrastructure;

import java.util.UUID;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.LotRef;

/** The names of keys. All of a bucket share its hash tag. */
final class RedisNames {
  private RedisNames() {}

  static String meta(Bucket bucket) {
    return bucket.tag() + ":meta";
  }

  static String stream(Bucket bucket) {
    return bucket.tag() + ":bids";
  }

  static String ends(Bucket bucket) {
    return bucket.tag() + ":ends";
  }

  static String lots(Bucket bucket) {
    return bucket.tag() + ":lots";
  }

  static String building(Bucket bucket) {
    return bucket.tag() + ":building";
  }

  static String oldStream(Bucket bucket, long epoch) {
    return bucket.tag() + ":bids:before:" + epoch;
  }

  /** Prefix of the names of lots. */
  static String lotPrefix(Bucket bucket) {
    return bucket.tag() + ":lot:";
  }

  static String lot(LotRef lot) {
    return lot(lot.bucket(), lot.id());
  }

  static String lot(Bucket bucket, UUID id) {
    return lotPrefix(bucket) + id;
  }

  static String paddles(LotRef lot) {
    return lot(lot) + ":paddles";
  }

  static String keys(LotRef lot) {
    return lot(lot) + ":keys";
  }

  static String refusal(LotRef lot, String paddle, BidKey key) {
    return lot.bucket().tag() + ":refused:" + lot.id() + ":" + paddle + ":" + key;
  }

  /** The name of a key of a lot while the bucket is rebuilt. */
  static String built(Bucket bucket, long epoch, String name) {
    return bucket.tag() + ":built:" + epoch + ":" + name;
  }
}
