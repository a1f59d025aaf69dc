package org.fachui.auction.bidding.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.fachui.auction.bidding.application.JournalReading.Ground;
import org.fachui.auction.bidding.application.LotRegister.Entry;
import org.fachui.auction.bidding.application.Waiting.Wait;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.Footing;
import org.fachui.auction.bidding.model.Judged;
import org.fachui.auction.bidding.model.KeyAnswer;
import org.fachui.auction.bidding.model.KeyRef;
import org.fachui.auction.bidding.model.LotPosition;

/** What became of a bid: by reading, or by forcing an answer. */
public final class AskingForBid {
  private final BidArbiter arbiter;
  private final JournalReading reading;
  private final Waiting waiting;
  private final KnownLots lots;
  private final ClosedLots closed;

  /** Over these ports. */
  public AskingForBid(
      BidArbiter arbiter,
      JournalReading reading,
      Waiting waiting,
      KnownLots lots,
      ClosedLots closed) {
    this.arbiter = arbiter;
    this.reading = reading;
    this.waiting = waiting;
    this.lots = lots;
    this.closed = closed;
  }

  /**
   * What is known of the key. Only reads.
   *
   * @throws StoreAway if the journal cannot be read
   */
  public BidOutcome ask(Entry lot, String paddle, BidKey key) {
    var ref = new KeyRef(lot.ref().id(), paddle, key.value());
    if (lot.closed()) {
      return closed.key(ref);
    }
    Map<KeyRef, JournalRow> rows = reading.rows(List.of(ref));
    JournalRow row = rows.get(ref);
    if (row != null) {
      return RowOutcome.ofKey(row);
    }
    KeyAnswer answer = arbiter.ask(lot.ref(), paddle, key);
    if (answer instanceof KeyAnswer.Refused refused
        && journaled(lot.ref().id(), refused.judged())) {
      return new BidOutcome.Refused(refused.reason(), refused.judged());
    }
    return answer instanceof KeyAnswer.Unknown && closedMeanwhile(ref)
        ? closed.key(ref)
        : new BidOutcome.Unknown();
  }

  /** The arbiter forgets closed lots; another replica may have closed this one. */
  private boolean closedMeanwhile(KeyRef key) {
    try {
      return lots.reread(key.lotId()).map(Entry::closed).orElse(false);
    } catch (StoreAway away) {
      return false;
    }
  }

  private boolean journaled(UUID lot, Judged judged) {
    LotPosition position = reading.positions(List.of(lot)).get(lot);
    Ground ground = new Ground(lot, judged.footing());
    return position != null
        && position.epoch() == judged.epoch()
        && position.seq() >= judged.seq()
        && !reading.journaled(List.of(ground)).isEmpty();
  }

  /**
   * Forces an answer; what the arbiter says is told when it is journaled. Calls the arbiter in the
   * caller's thread and returns; the answer comes by another thread.
   *
   * @throws StoreAway if the journal of a closed lot cannot be read
   */
  public CompletionStage<BidOutcome> resolve(Entry lot, String paddle, BidKey key) {
    var ref = new KeyRef(lot.ref().id(), paddle, key.value());
    if (lot.closed()) {
      return CompletableFuture.completedFuture(closed.key(ref));
    }
    Optional<Wait> row = waiting.forRow(ref);
    Optional<Wait> record = waiting.forRecord(lot.ref().id());
    if (row.isEmpty() || record.isEmpty()) {
      row.ifPresent(Wait::cancel);
      return CompletableFuture.completedFuture(new BidOutcome.Unknown());
    }
    KeyAnswer answer = arbiter.resolve(lot.ref(), paddle, key);
    if (answer instanceof KeyAnswer.Unknown && closedMeanwhile(ref)) {
      row.get().cancel();
      record.get().cancel();
      return CompletableFuture.completedFuture(closed.key(ref));
    }
    return resolve(answer, row.get(), record.get());
  }

  private static CompletionStage<BidOutcome> resolve(KeyAnswer answer, Wait row, Wait record) {
    return switch (answer) {
      case KeyAnswer.Accepted accepted -> row(row, record, accepted.seq(), accepted.epoch());
      case KeyAnswer.Tombstoned dead -> row(row, record, dead.seq(), dead.epoch());
      case KeyAnswer.Dead dead -> record(row, record, dead.footing(), new BidOutcome.NotRecorded());
      case KeyAnswer.Refused refused ->
          record(
              row,
              record,
              refused.judged().footing(),
              new BidOutcome.Refused(refused.reason(), refused.judged()));
      case KeyAnswer.Unseen unseen -> unknown(row, record);
      case KeyAnswer.Unknown unknown -> unknown(row, record);
    };
  }

  private static CompletionStage<BidOutcome> row(Wait row, Wait record, long seq, long epoch) {
    record.cancel();
    CompletionStage<BidOutcome> answer =
        row.future()
            .thenApply(
                waited ->
                    waited instanceof Waited.Row found
                        ? RowOutcome.ofKey(found.row())
                        : new BidOutcome.Unknown());
    row.decided(seq, epoch);
    return answer;
  }

  private static CompletionStage<BidOutcome> record(
      Wait row, Wait record, Footing footing, BidOutcome outcome) {
    row.cancel();
    CompletionStage<BidOutcome> answer =
        record
            .future()
            .thenApply(
                waited -> waited instanceof Waited.Reached ? outcome : new BidOutcome.Unknown());
    record.restsOn(footing);
    return answer;
  }

  /** The row may come all the same: it is looked for until the time is up. */
  private static CompletionStage<BidOutcome> unknown(Wait row, Wait record) {
    record.cancel();
    CompletionStage<BidOutcome> answer =
        row.future()
            .thenApply(
                waited ->
                    waited instanceof Waited.Row found
                        ? RowOutcome.ofKey(found.row())
                        : new BidOutcome.Unknown());
    row.search();
    return answer;
  }
}
