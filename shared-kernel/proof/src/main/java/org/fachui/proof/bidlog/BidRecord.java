package org.fachui.proof.bidlog;

import java.util.Set;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.merkle.HashFunction;
import org.fachui.proof.signing.Profile;

/**
 * One record of a lot's log (docs/bid-log.md). Money is in fen; names that end in {@code At} and
 * {@code since} are milliseconds since 1970, those in {@code Ms} durations in milliseconds.
 */
public sealed interface BidRecord {

  /** Lot, number, time and epoch. */
  Stamp stamp();

  /** The word in the member {@code kind}. */
  String kind();

  /** As it is hashed. */
  JsonObject toJson();

  default String lot() {
    return stamp().lot();
  }

  default long seq() {
    return stamp().seq();
  }

  default long at() {
    return stamp().at();
  }

  default long epoch() {
    return stamp().epoch();
  }

  /** The record's leaf in the tree of a lot with the default profile. */
  default Hash leaf() {
    return leaf(HashFunction.SHA_256);
  }

  /** Hash(0x00 ‖ canonical form): the record's leaf in the lot's tree. */
  default Hash leaf(HashFunction hashing) {
    return hashing.leaf(CanonicalJson.bytes(toJson()));
  }

  /**
   * Reads a record.
   *
   * @throws MisshapenException if a member is missing, unknown, or not of its type
   */
  static BidRecord fromJson(JsonObject json) {
    return BidRecords.read(json);
  }

  /**
   * What every record has.
   *
   * @param lot lower-case UUID
   * @param seq 1, 2, 3 … over all kinds
   * @param at the arbiter's clock, never decreasing
   * @param epoch of the engine, never decreasing
   */
  record Stamp(String lot, long seq, long at, long epoch) {}

  /**
   * The first record.
   *
   * @param windowMs an accepted bid in the last so many milliseconds extends (NJA-20)
   * @param extensionMs by so much after the bid
   * @param firstBidEndsMs the first bid ends bidding so much after itself, whatever the end was
   *     before; 0 if it does not, and then the record does not have the member
   * @param resumeMs a resumption is announced at least so much ahead
   * @param termsSha256 of the canonical form of the terms
   * @param profile of the log; the record has no such member for the default one
   */
  record LotOpened(
      Stamp stamp,
      long opensAt,
      long endAt,
      long startPrice,
      long increment,
      long windowMs,
      long extensionMs,
      long firstBidEndsMs,
      long resumeMs,
      String ruleSet,
      Hash termsSha256,
      Profile profile)
      implements BidRecord {
    @Override
    public String kind() {
      return "LOT_OPENED";
    }

    /** Whether the record has a member that format {@code fachui-bidlog/1} does not know. */
    static boolean isOfFormat2(JsonObject record) {
      return record.get("firstBidEndsMs") != null || record.get("profile") != null;
    }

    @Override
    public JsonObject toJson() {
      JsonObject.Builder json =
          BidRecords.begin(this)
              .put("opensAt", opensAt)
              .put("endAt", endAt)
              .put("startPrice", startPrice)
              .put("increment", increment)
              .put("windowMs", windowMs)
              .put("extensionMs", extensionMs)
              .put("resumeMs", resumeMs)
              .put("ruleSet", ruleSet)
              .put("termsSha256", termsSha256.hex());
      if (firstBidEndsMs > 0) {
        json.put("firstBidEndsMs", firstBidEndsMs);
      }
      if (profile != Profile.ED25519_SHA256) {
        json.put("profile", profile.name());
      }
      return json.build();
    }
  }

  /**
   * A bidder is qualified (NJA-18).
   *
   * @param rank of pre-emption: 0 none, 1 first, 2 second …
   * @param commitment SHA-256 of 32 random bytes ‖ UTF-8 subject of the bidder
   */
  record PaddleAdded(Stamp stamp, String paddle, long rank, Hash commitment) implements BidRecord {
    @Override
    public String kind() {
      return "PADDLE_ADDED";
    }

    @Override
    public JsonObject toJson() {
      return BidRecords.begin(this)
          .put("paddle", paddle)
          .put("rank", rank)
          .put("commitment", commitment.hex())
          .build();
    }
  }

  /** A bidder is no longer qualified. */
  record PaddleRemoved(Stamp stamp, String paddle, String reason) implements BidRecord {
    @Override
    public String kind() {
      return "PADDLE_REMOVED";
    }

    @Override
    public JsonObject toJson() {
      return BidRecords.begin(this).put("paddle", paddle).put("reason", reason).build();
    }
  }

  /**
   * An accepted bid.
   *
   * @param bidId the client's key, lower-case UUID
   * @param bidNo 1, 2, 3 … over bids
   * @param match whether a pre-emption holder took the standing price (NJA-21)
   * @param enteredAt when it arrived at our door, by that machine's clock
   * @param endAt end of bidding as this bid left it
   * @param prevBidId the bid before, empty for the first
   */
  record BidPlaced(
      Stamp stamp,
      String bidId,
      long bidNo,
      String paddle,
      long amount,
      boolean match,
      long enteredAt,
      long endAt,
      String prevBidId)
      implements BidRecord {
    @Override
    public String kind() {
      return "BID";
    }

    @Override
    public JsonObject toJson() {
      return BidRecords.begin(this)
          .put("bidId", bidId)
          .put("bidNo", bidNo)
          .put("paddle", paddle)
          .put("amount", amount)
          .put("match", match)
          .put("enteredAt", enteredAt)
          .put("endAt", endAt)
          .put("prevBidId", prevBidId)
          .build();
    }
  }

  /** The key was not recorded as a bid and never will be. */
  record Tombstone(Stamp stamp, String paddle, String bidId) implements BidRecord {
    @Override
    public String kind() {
      return "TOMBSTONE";
    }

    @Override
    public JsonObject toJson() {
      return BidRecords.begin(this).put("paddle", paddle).put("bidId", bidId).build();
    }
  }

  /**
   * Bidding stopped (NJA-28).
   *
   * @param reason published
   * @param since the instant from which bidding did not count
   * @param remainingMs of bidding time then
   */
  record Paused(Stamp stamp, String reason, long since, long remainingMs) implements BidRecord {
    @Override
    public String kind() {
      return "PAUSED";
    }

    @Override
    public JsonObject toJson() {
      return BidRecords.begin(this)
          .put("reason", reason)
          .put("since", since)
          .put("remainingMs", remainingMs)
          .build();
    }
  }

  /**
   * Bidding is announced to go on.
   *
   * @param opensAt when bids are taken again
   * @param endAt the new end
   */
  record Resumed(Stamp stamp, long opensAt, long endAt) implements BidRecord {
    @Override
    public String kind() {
      return "RESUMED";
    }

    @Override
    public JsonObject toJson() {
      return BidRecords.begin(this).put("opensAt", opensAt).put("endAt", endAt).build();
    }
  }

  /**
   * The last record: the outcome.
   *
   * @param result {@code SOLD} or {@code UNSOLD}
   * @param winner paddle, empty if unsold
   * @param winningBidId empty if unsold
   * @param price 0 if unsold
   * @param bids how many were accepted
   * @param endAt end of bidding
   */
  record Closed(
      Stamp stamp,
      String result,
      String winner,
      String winningBidId,
      long price,
      long bids,
      long endAt)
      implements BidRecord {
    public static final String SOLD = "SOLD";
    public static final String UNSOLD = "UNSOLD";
    static final Set<String> RESULTS = Set.of(SOLD, UNSOLD);

    @Override
    public String kind() {
      return "CLOSED";
    }

    @Override
    public JsonObject toJson() {
      return BidRecords.begin(this)
          .put("result", result)
          .put("winner", winner)
          .put("winningBidId", winningBidId)
          .put("price", price)
          .put("bids", bids)
          .put("endAt", endAt)
          .build();
    }
  }
}
