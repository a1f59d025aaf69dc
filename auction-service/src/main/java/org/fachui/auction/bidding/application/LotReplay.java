package org.fachui.auction.bidding.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fachui.auction.bidding.application.ArbiterData.Rebuilt;
import org.fachui.auction.bidding.model.Footing;
import org.fachui.auction.bidding.model.LotStanding;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.BidRecord.LotOpened;
import org.fachui.proof.bidlog.BidRecord.PaddleAdded;
import org.fachui.proof.bidlog.BidRecord.PaddleRemoved;
import org.fachui.proof.bidlog.BidRecord.Tombstone;

/** What the arbiter needs of a lot, read from its records. */
final class LotReplay {
  private final LotStanding standing;
  private final String digest;
  private final Map<String, String> ranks = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();

  private LotReplay(List<BidRecord> records, String newest) {
    digest = Footing.digest(newest);
    LotStanding stands = LotStanding.opened((LotOpened) records.getFirst());
    for (BidRecord record : records.subList(1, records.size())) {
      stands = stands.after(record);
      switch (record) {
        case PaddleAdded added -> ranks.put(added.paddle(), Long.toString(added.rank()));
        case PaddleRemoved removed -> ranks.remove(removed.paddle());
        case BidPlaced bid ->
            keys.put(
                bid.paddle() + "|" + bid.bidId(),
                "A|" + bid.amount() + "|" + bid.seq() + "|" + bid.epoch());
        case Tombstone dead ->
            keys.put(dead.paddle() + "|" + dead.bidId(), "T|0|" + dead.seq() + "|" + dead.epoch());
        default -> {}
      }
    }
    this.standing = stands;
  }

  /** From the canonical texts of all records. */
  static LotReplay of(List<String> records) {
    return new LotReplay(records.stream().map(JournaledLot::read).toList(), records.getLast());
  }

  LotStanding standing() {
    return standing;
  }

  /** The hashes as {@code open_lot.lua} and {@code place_bid.lua} would have left them. */
  Rebuilt rebuilt() {
    Map<String, String> fields = new HashMap<>();
    fields.put("seq", Long.toString(standing.seq()));
    fields.put("at", Long.toString(standing.at()));
    fields.put("digest", digest);
    fields.put("opensAt", Long.toString(standing.opensAt()));
    fields.put("endAt", Long.toString(standing.endAt()));
    fields.put("startPrice", Long.toString(standing.opening().startPrice()));
    fields.put("increment", Long.toString(standing.opening().increment()));
    fields.put("windowMs", Long.toString(standing.opening().windowMs()));
    fields.put("extensionMs", Long.toString(standing.opening().extensionMs()));
    fields.put("firstBidEndsMs", Long.toString(standing.opening().firstBidEndsMs()));
    fields.put("resumeMs", Long.toString(standing.opening().resumeMs()));
    fields.put("price", Long.toString(standing.price()));
    fields.put("leader", standing.leader());
    fields.put("bids", Long.toString(standing.bids()));
    fields.put("lastBid", standing.lastBid());
    fields.put("paused", standing.pauseReason() == null ? "0" : "1");
    fields.put("remainingMs", Long.toString(standing.remainingMs()));
    fields.put("closed", standing.closed() ? "1" : "0");
    return new Rebuilt(fields, ranks, keys);
  }
}
