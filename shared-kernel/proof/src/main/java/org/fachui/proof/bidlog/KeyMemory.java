package org.fachui.proof.bidlog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.LotOutcome.Refused;
import org.fachui.proof.bidlog.LotOutcome.Repeated;

/**
 * What became of each key of each paddle: bids and tombstones for ever, refusals for twenty minutes
 * of the same epoch.
 */
final class KeyMemory {
  private final Map<Key, BidRecord> records = new HashMap<>();
  private final Map<Key, RefusedBid> refusals = new HashMap<>();

  private record Key(String paddle, String bidId) {}

  private record RefusedBid(long amount, Refused answer) {}

  void remember(String paddle, String bidId, BidRecord record) {
    records.put(new Key(paddle, bidId), record);
  }

  void remember(String paddle, String bidId, long amount, Refused answer) {
    refusals.put(new Key(paddle, bidId), new RefusedBid(amount, answer));
  }

  void forgetRefusals() {
    refusals.clear();
  }

  boolean hasRecord(String paddle, String bidId) {
    return records.containsKey(new Key(paddle, bidId));
  }

  /** The first answer to the same bid, or the refusal of another one under its key. */
  Optional<LotOutcome> answer(String paddle, String bidId, long amount, long at, LotState state) {
    Key key = new Key(paddle, bidId);
    if (records.get(key) instanceof BidPlaced bid) {
      return Optional.of(
          bid.amount() == amount ? new Repeated(bid) : new Refused(Refusal.KEY_REUSED, at, state));
    }
    if (records.containsKey(key)) {
      return Optional.of(new Refused(Refusal.NOT_RECORDED, at, state));
    }
    return refusal(key, at)
        .map(
            first ->
                first.amount() == amount
                    ? first.answer()
                    : new Refused(Refusal.KEY_REUSED, at, state));
  }

  /** What is known of a key, whatever the amount. */
  Optional<LotOutcome> answer(String paddle, String bidId, long at) {
    Key key = new Key(paddle, bidId);
    Optional<LotOutcome> recorded = Optional.ofNullable(records.get(key)).map(Repeated::new);
    return recorded.or(() -> refusal(key, at).map(RefusedBid::answer));
  }

  private Optional<RefusedBid> refusal(Key key, long at) {
    return Optional.ofNullable(refusals.get(key))
        .filter(first -> at - first.answer().at() < LotModel.REFUSAL_MEMORY_MS);
  }
}
