package org.fachui.auction.bidding.simulation;

import java.util.HashMap;
import java.util.Map;
import org.fachui.auction.bidding.application.ArbiterData.Rebuilt;
import org.fachui.auction.bidding.application.LotArbiter.Opening;

/** The three hashes of a lot, as the scripts of {@code src/main/resources/lua} keep them. */
final class RedisLot {
  long seq;
  long at;
  String digest = "";
  long opensAt;
  long endAt;
  final long startPrice;
  final long increment;
  final long windowMs;
  final long extensionMs;
  final long firstBidEndsMs;
  final long resumeMs;
  long price;
  String leader = "";
  long bids;
  String lastBid = "";
  boolean paused;
  long remainingMs;
  boolean closed;
  final Map<String, Long> ranks = new HashMap<>();

  /** paddle|bidId → A|amount|seq|epoch or T|0|seq|epoch. */
  final Map<String, String> keys = new HashMap<>();

  RedisLot(Opening opening, long now) {
    seq = 1;
    at = now;
    opensAt = opening.opensAtMs();
    endAt = opening.endAtMs();
    startPrice = opening.startPriceFen();
    increment = opening.incrementFen();
    windowMs = opening.windowMs();
    extensionMs = opening.extensionMs();
    firstBidEndsMs = opening.firstBidEndsMs();
    resumeMs = opening.resumeMs();
  }

  /** From the fields that the engine loads when it rebuilds. */
  RedisLot(Rebuilt built) {
    Map<String, String> fields = built.fields();
    seq = number(fields, "seq");
    at = number(fields, "at");
    digest = fields.getOrDefault("digest", "");
    opensAt = number(fields, "opensAt");
    endAt = number(fields, "endAt");
    startPrice = number(fields, "startPrice");
    increment = number(fields, "increment");
    windowMs = number(fields, "windowMs");
    extensionMs = number(fields, "extensionMs");
    firstBidEndsMs = number(fields, "firstBidEndsMs");
    resumeMs = number(fields, "resumeMs");
    price = number(fields, "price");
    leader = fields.getOrDefault("leader", "");
    bids = number(fields, "bids");
    lastBid = fields.getOrDefault("lastBid", "");
    paused = number(fields, "paused") == 1;
    remainingMs = number(fields, "remainingMs");
    closed = number(fields, "closed") == 1;
    built.ranks().forEach((paddle, rank) -> ranks.put(paddle, Long.parseLong(rank)));
    keys.putAll(built.keys());
  }

  private RedisLot(RedisLot other) {
    seq = other.seq;
    at = other.at;
    digest = other.digest;
    opensAt = other.opensAt;
    endAt = other.endAt;
    startPrice = other.startPrice;
    increment = other.increment;
    windowMs = other.windowMs;
    extensionMs = other.extensionMs;
    firstBidEndsMs = other.firstBidEndsMs;
    resumeMs = other.resumeMs;
    price = other.price;
    leader = other.leader;
    bids = other.bids;
    lastBid = other.lastBid;
    paused = other.paused;
    remainingMs = other.remainingMs;
    closed = other.closed;
    ranks.putAll(other.ranks);
    keys.putAll(other.keys);
  }

  RedisLot copy() {
    return new RedisLot(this);
  }

  private static long number(Map<String, String> fields, String name) {
    return Long.parseLong(fields.getOrDefault(name, ""));
  }

  long minimum() {
    return bids == 0 ? startPrice : price + increment;
  }
}
