package org.fachui.auction.bidding.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.fachui.auction.bidding.application.LotArbiter.Opening;
import org.fachui.auction.bidding.application.LotArbiter.PaddleGrant;
import org.fachui.auction.bidding.application.LotArbiter.Result;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Footing;
import org.fachui.auction.bidding.model.Judged;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.BidRecord.Paused;
import org.fachui.proof.bidlog.BidRecord.Stamp;
import org.fachui.proof.bidlog.LotCommand;
import org.fachui.proof.bidlog.LotModel;
import org.fachui.proof.bidlog.LotOutcome;
import org.fachui.proof.bidlog.LotOutcome.Declined;
import org.fachui.proof.bidlog.LotOutcome.Reason;
import org.fachui.proof.bidlog.LotOutcome.Recorded;
import org.fachui.proof.bidlog.LotOutcome.Refused;
import org.fachui.proof.bidlog.LotOutcome.Repeated;
import org.fachui.proof.bidlog.LotState;
import org.fachui.proof.bidlog.LotState.Phase;
import org.fachui.proof.bidlog.Refusal;
import org.fachui.proof.merkle.Hash;

/** The same lot as the sequential model keeps it. */
final class ModelLot {
  static final String REASON_OF_NO_TICKS = "no sign of life / 系统\t\"中断\"";

  private static final Set<Refusal> NOT_REMEMBERED =
      Set.of(Refusal.STALE_EPOCH, Refusal.NOT_RECORDED, Refusal.KEY_REUSED, Refusal.KEY_EXPIRED);

  private final LotModel model;
  private final TickMemory ticks;
  private final Map<String, Long> refusedAmounts = new HashMap<>();
  private final List<String> records = new ArrayList<>();
  private final Map<Long, String> digests = new HashMap<>();

  /** In a bucket that begins in this epoch at this instant. */
  ModelLot(long epoch, long begunAtMs, long longestWithoutTickMs) {
    this.model = new LotModel(epoch);
    this.ticks = new TickMemory(longestWithoutTickMs, begunAtMs);
  }

  LotState state() {
    return model.state().orElseThrow();
  }

  Map<String, Long> ranks() {
    return model.ranks();
  }

  long epoch() {
    return model.epoch();
  }

  Answer open(Opening opening, long at) {
    records.clear();
    LotOutcome outcome =
        model.perform(
            new LotCommand.OpenLot(
                opening.lot().id().toString(),
                opening.opensAtMs(),
                opening.endAtMs(),
                opening.startPriceFen(),
                opening.incrementFen(),
                opening.windowMs(),
                opening.extensionMs(),
                opening.firstBidEndsMs(),
                opening.resumeMs(),
                opening.ruleSet(),
                Hash.ofHex(opening.termsSha256())),
            at);
    keep(outcome);
    return new Answer(written(Result.DONE), List.copyOf(records), end());
  }

  /** Decides a step at this instant. */
  Answer perform(Step step, long at) {
    records.clear();
    String outcome = outcome(step, Math.max(at, state().last().at()));
    return new Answer(outcome, List.copyOf(records), end());
  }

  private String end() {
    return state().phase() == Phase.RUNNING ? Long.toString(state().endAt()) : "";
  }

  private String outcome(Step step, long at) {
    return switch (step) {
      case Step.Bid bid -> decided(bid, at);
      case Step.Ask ask -> asked(ask, at);
      case Step.Resolve it ->
          known(
              keep(model.perform(new LotCommand.ResolveKey(it.paddle(), it.key().toString()), at)),
              it.paddle() + it.key());
      case Step.AddPaddles add -> added(add.grants(), at);
      case Step.RemovePaddle it ->
          course(new LotCommand.RemovePaddle(it.paddle(), it.reason()), at);
      case Step.CourtPause pause -> course(new LotCommand.PauseBidding(pause.reason(), at), at);
      case Step.FaultPause pause ->
          course(
              new LotCommand.PauseBidding(
                  pause.reason(), pause.aliveMs() == 0 ? ticks.last() : pause.aliveMs()),
              at);
      case Step.Resume resume -> course(new LotCommand.ResumeBidding(), at);
      case Step.Close close -> closed(at);
      case Step.Tick tick -> ticked(at);
      case Step.NextEpoch next -> rebuilt(at);
    };
  }

  private String decided(Step.Bid bid, long at) {
    LotOutcome outcome =
        model.perform(
            new LotCommand.PlaceBid(
                bid.paddle(), bid.key().toString(), bid.amount(), bid.epoch(), bid.enteredAt()),
            at);
    if (outcome instanceof Refused no && !NOT_REMEMBERED.contains(no.reason())) {
      refusedAmounts.putIfAbsent(bid.paddle() + bid.key(), bid.amount());
    }
    return outcome instanceof Refused no
        ? refused(no, bid.amount())
        : known(keep(outcome), bid.paddle() + bid.key());
  }

  private String asked(Step.Ask ask, long at) {
    LotOutcome outcome =
        model.decide(new LotCommand.ResolveKey(ask.paddle(), ask.key().toString()), at);
    boolean unseen =
        outcome instanceof Recorded
            || (outcome instanceof Refused no && no.reason() == Refusal.NOT_RECORDED);
    return unseen ? Answer.UNSEEN : known(outcome, ask.paddle() + ask.key());
  }

  private String known(LotOutcome outcome, String paddleAndKey) {
    return switch (outcome) {
      case Recorded first -> ofRecord(first.record());
      case Repeated again -> ofRecord(again.record());
      case Refused dead when dead.reason() == Refusal.NOT_RECORDED ->
          Answer.dead(footing(dead.judgedBy()));
      case Refused no -> refused(no, refusedAmounts.getOrDefault(paddleAndKey, 0L));
      case Declined not -> not.toString();
    };
  }

  private static String ofRecord(BidRecord record) {
    return record instanceof BidPlaced
        ? Answer.accepted(record.seq(), record.epoch())
        : Answer.tombstone(record.seq(), record.epoch());
  }

  private String refused(Refused no, long amount) {
    BidRefusal reason = BidRefusal.valueOf(no.reason().name());
    if (no.reason() == Refusal.STALE_EPOCH) {
      return Answer.refused(
          reason, new Judged(amount, new Footing(0, epoch(), "0"), 0, 0, 0, 0, 0));
    }
    LotState by = no.judgedBy();
    return Answer.refused(
        reason,
        new Judged(
            amount,
            footing(by),
            no.at(),
            nearestDouble(by.minimum()),
            by.standing().price(),
            by.opensAt(),
            by.endAt()));
  }

  private Footing footing(LotState by) {
    long seq = by.last().seq();
    return new Footing(seq, epoch(), digests.getOrDefault(seq, ""));
  }

  /** A minimum above 2^53, which no bid can reach, is told to the nearest double. */
  private static long nearestDouble(long minimum) {
    return (long) (double) minimum;
  }

  private String added(List<PaddleGrant> grants, long at) {
    String last = "";
    for (PaddleGrant grant : grants) {
      Hash commitment = Hash.ofHex(grant.commitment());
      last = course(new LotCommand.AddPaddle(grant.paddle(), grant.rank(), commitment), at);
    }
    return last;
  }

  private String closed(long at) {
    LotState now = state();
    OptionalLong alive = ticks.aliveBeforeGap(now, at);
    if (now.phase() != Phase.RUNNING || at < now.endAt() || alive.isEmpty()) {
      return course(new LotCommand.CloseLot(), at);
    }
    // Nobody can say that everybody could bid: bidding stopped with the last sign of life, which
    // may be a record, but before its end (docs/bid-log.md, rule 8).
    long last = Math.max(alive.getAsLong(), Math.max(now.last().at(), now.opensAt()));
    long since = Math.min(last, now.endAt() - 1);
    Stamp stamp = new Stamp(now.last().lot(), now.last().seq() + 1, at, epoch());
    Paused pause = new Paused(stamp, REASON_OF_NO_TICKS, since, now.endAt() - since);
    model
        .apply(pause)
        .ifPresent(
            violation -> {
              throw new AssertionError(violation + " by " + pause);
            });
    note(pause);
    return written(Result.DONE);
  }

  private String ticked(long at) {
    long before = ticks.last();
    return Answer.ticked(at, before, ticks.tick(at));
  }

  private String rebuilt(long at) {
    model.beginEpoch(epoch() + 1);
    refusedAmounts.clear();
    ticks.begin(at);
    return "EPOCH " + epoch();
  }

  /** Anything but a bid or a key. */
  private String course(LotCommand command, long at) {
    LotOutcome outcome = keep(model.perform(command, at));
    return written(outcome instanceof Declined not ? result(not.reason(), command) : Result.DONE);
  }

  private static Result result(Reason reason, LotCommand command) {
    return switch (reason) {
      case CLOSED ->
          switch (command) {
            case LotCommand.CloseLot close -> Result.DONE;
            case LotCommand.ResumeBidding resume -> Result.NOT_PAUSED;
            default -> Result.ENDED;
          };
      case PADDLE_KNOWN, PADDLE_UNKNOWN, ALREADY_OPENED -> Result.DONE;
      case ALREADY_PAUSED -> Result.ALREADY;
      case NOT_PAUSED -> Result.NOT_PAUSED;
      case BIDDING_ENDED -> Result.ENDED;
      case NOT_DUE -> Result.NOT_DUE;
      case NOT_OPENED -> Result.RECOVERING;
    };
  }

  private LotOutcome keep(LotOutcome outcome) {
    if (outcome instanceof Recorded recorded) {
      note(recorded.record());
    }
    return outcome;
  }

  private void note(BidRecord record) {
    String text = record.toJson().toString();
    records.add(text);
    digests.put(record.seq(), Footing.digest(text));
  }

  private String written(Result result) {
    return Answer.written(result, state().last().seq(), epoch());
  }
}
