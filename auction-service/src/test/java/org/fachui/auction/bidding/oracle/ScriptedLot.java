package org.fachui.auction.bidding.oracle;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.fachui.auction.bidding.application.LotArbiter.Opening;
import org.fachui.auction.bidding.application.LotArbiter.Result;
import org.fachui.auction.bidding.application.LotArbiter.Tick;
import org.fachui.auction.bidding.application.LotArbiter.Written;
import org.fachui.auction.bidding.model.BidCommand;
import org.fachui.auction.bidding.model.Decision;
import org.fachui.auction.bidding.model.Judged;
import org.fachui.auction.bidding.model.KeyAnswer;
import org.fachui.auction.bidding.model.LotRef;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.canonical.CanonicalJson;

/** A lot as the scripts keep it. */
final class ScriptedLot {
  private final TestBucket bucket;
  private final LotRef lot;
  private final Duration longestWithoutTick;
  private long epoch;
  private OptionalLong saidAt = OptionalLong.empty();
  private boolean notDue;

  /**
   * An answer and its instant.
   *
   * @param at empty if the answer does not say it
   * @param notDue whether the lot's end had not come at that instant
   */
  record Seen(Answer answer, OptionalLong at, boolean notDue) {}

  /** In a bucket that begins in this epoch. */
  ScriptedLot(TestBucket bucket, LotRef lot, Duration longestWithoutTick, long epoch) {
    this.bucket = bucket;
    this.lot = lot;
    this.longestWithoutTick = longestWithoutTick;
    this.epoch = epoch;
  }

  Seen open(Opening opening) {
    return seen(written(bucket.lots().open(opening)));
  }

  /**
   * Performs a step.
   *
   * @param now not after the instant at which the scripts will decide
   */
  Seen perform(Step step, long now) {
    saidAt = OptionalLong.empty();
    notDue = false;
    return seen(step instanceof Step.NextEpoch ? rebuilt(now) : outcome(step));
  }

  private Seen seen(String outcome) {
    List<String> records = bucket.newRecords();
    if (!records.isEmpty()) {
      saidAt = OptionalLong.of(atOf(records.getLast()));
    }
    return new Seen(new Answer(outcome, records, bucket.endOf(lot)), saidAt, notDue);
  }

  private static long atOf(String record) {
    return BidRecord.fromJson(CanonicalJson.parseObject(record)).at();
  }

  private String outcome(Step step) {
    return switch (step) {
      case Step.Bid bid -> decided(bid);
      case Step.Ask ask -> known(bucket.arbiter().ask(lot, ask.paddle(), ask.key()));
      case Step.Resolve it -> known(bucket.arbiter().resolve(lot, it.paddle(), it.key()));
      case Step.AddPaddles add -> written(bucket.lots().addPaddles(lot, add.grants()));
      case Step.RemovePaddle it ->
          written(bucket.lots().removePaddle(lot, it.paddle(), it.reason()));
      case Step.CourtPause pause -> written(bucket.lots().pause(lot, pause.reason()));
      case Step.FaultPause pause ->
          written(bucket.lots().pauseForFault(lot, pause.reason(), pause.aliveMs()));
      case Step.Resume resume -> written(bucket.lots().resume(lot));
      case Step.Close close ->
          written(bucket.lots().close(lot, longestWithoutTick, ModelLot.REASON_OF_NO_TICKS));
      case Step.Tick tick -> ticked();
      case Step.NextEpoch next -> throw new IllegalStateException("is no script");
    };
  }

  private String decided(Step.Bid bid) {
    BidCommand command =
        new BidCommand(lot, bid.paddle(), bid.key(), bid.amount(), bid.epoch(), bid.enteredAt());
    return switch (bucket.arbiter().decide(List.of(command)).getFirst()) {
      case Decision.Accepted yes -> Answer.accepted(yes.seq(), yes.epoch());
      case Decision.Refused no -> Answer.refused(no.reason(), noted(no.judged()));
      case Decision.NotReached not -> not.toString();
      case Decision.Unknown unknown -> unknown.toString();
    };
  }

  private Judged noted(Judged judged) {
    if (judged.atMs() > 0) {
      saidAt = OptionalLong.of(judged.atMs());
    }
    return judged;
  }

  private static String known(KeyAnswer answer) {
    return switch (answer) {
      case KeyAnswer.Accepted yes -> Answer.accepted(yes.seq(), yes.epoch());
      case KeyAnswer.Tombstoned dead -> Answer.tombstone(dead.seq(), dead.epoch());
      case KeyAnswer.Dead dead -> Answer.dead(dead.footing());
      case KeyAnswer.Refused no -> Answer.refused(no.reason(), no.judged());
      case KeyAnswer.Unseen unseen -> Answer.UNSEEN;
      case KeyAnswer.Unknown unknown -> unknown.toString();
    };
  }

  private String written(Written written) {
    notDue = written.result() == Result.NOT_DUE;
    return Answer.written(written.result(), written.footing().seq(), written.footing().epoch());
  }

  private String ticked() {
    Tick tick =
        Objects.requireNonNull(
            bucket.lots().tick(List.of(bucket.bucket()), longestWithoutTick).getFirst());
    saidAt = OptionalLong.of(tick.nowMs());
    return Answer.ticked(tick.nowMs(), tick.beforeMs(), tick.gap());
  }

  private String rebuilt(long now) {
    epoch++;
    bucket.beginEpoch(epoch, now, lot);
    saidAt = OptionalLong.of(now);
    return "EPOCH " + epoch;
  }
}
