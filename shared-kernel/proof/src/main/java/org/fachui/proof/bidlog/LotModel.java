package org.fachui.proof.bidlog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.BidRecord.Closed;
import org.fachui.proof.bidlog.BidRecord.LotOpened;
import org.fachui.proof.bidlog.BidRecord.PaddleAdded;
import org.fachui.proof.bidlog.BidRecord.PaddleRemoved;
import org.fachui.proof.bidlog.BidRecord.Paused;
import org.fachui.proof.bidlog.BidRecord.Resumed;
import org.fachui.proof.bidlog.BidRecord.Stamp;
import org.fachui.proof.bidlog.BidRecord.Tombstone;
import org.fachui.proof.bidlog.LotCommand.AddPaddle;
import org.fachui.proof.bidlog.LotCommand.CloseLot;
import org.fachui.proof.bidlog.LotCommand.OpenLot;
import org.fachui.proof.bidlog.LotCommand.PauseBidding;
import org.fachui.proof.bidlog.LotCommand.PlaceBid;
import org.fachui.proof.bidlog.LotCommand.RemovePaddle;
import org.fachui.proof.bidlog.LotCommand.ResolveKey;
import org.fachui.proof.bidlog.LotCommand.ResumeBidding;
import org.fachui.proof.bidlog.LotOutcome.Declined;
import org.fachui.proof.bidlog.LotOutcome.Reason;
import org.fachui.proof.bidlog.LotOutcome.Recorded;
import org.fachui.proof.bidlog.LotOutcome.Refused;
import org.fachui.proof.bidlog.LotState.Phase;
import org.fachui.proof.signing.Profile;
import org.jspecify.annotations.Nullable;

/**
 * The plain sequential model of one lot. It decides commands as the arbiter should, and it checks
 * and applies the records that an arbiter made. No clock, no randomness, no input or output: equal
 * calls give equal answers. Not safe for concurrent use.
 *
 * <p>Time is the caller's clock in milliseconds since 1970, or the newest record's time if that is
 * later. What only the engine knows is left to it: RECOVERING, its queue, its rate limit, its
 * ticks.
 */
public final class LotModel {
  /** A key that is unknown and older than this can never win. */
  public static final long KEY_AGE_MS = 600_000;

  /** A key may be so much ahead of the arbiter's clock. */
  public static final long KEY_AHEAD_MS = 60_000;

  /** A refusal is repeated for so long. */
  public static final long REFUSAL_MEMORY_MS = 1_200_000;

  private final Map<String, Long> ranks = new HashMap<>();
  private final KeyMemory keys = new KeyMemory();
  private @Nullable LotState state;
  private long epoch;

  /** A model without a lot, in epoch 1. */
  public LotModel() {
    this(1);
  }

  /** A model without a lot. */
  public LotModel(long epoch) {
    this.epoch = epoch;
  }

  /** Where the lot stands; empty before LOT_OPENED. */
  public Optional<LotState> state() {
    return Optional.ofNullable(state);
  }

  /** The pre-emption rank by qualified paddle. */
  public Map<String, Long> ranks() {
    return Map.copyOf(ranks);
  }

  public long epoch() {
    return epoch;
  }

  /** The engine was rebuilt from the journal: records and their keys stand, refusals are void. */
  public void beginEpoch(long next) {
    if (next <= epoch) {
      throw new IllegalArgumentException("Epoch " + next + " does not follow " + epoch + ".");
    }
    epoch = next;
    keys.forgetRefusals();
  }

  /** Decides, and keeps what follows from the decision. */
  public LotOutcome perform(LotCommand command, long clock) {
    LotOutcome outcome = decide(command, clock);
    if (outcome instanceof Recorded recorded) {
      keep(recorded.record());
    } else if (outcome instanceof Refused refused
        && command instanceof PlaceBid bid
        && isRemembered(refused.reason())
        && keys.answer(bid.paddle(), bid.bidId(), refused.at()).isEmpty()) {
      keys.remember(bid.paddle(), bid.bidId(), bid.amount(), refused);
    }
    return outcome;
  }

  private static boolean isRemembered(Refusal reason) {
    return reason != Refusal.STALE_EPOCH && reason != Refusal.KEY_EXPIRED;
  }

  /** Decides without keeping anything. */
  public LotOutcome decide(LotCommand command, long clock) {
    LotState now = state;
    if (command instanceof OpenLot open) {
      return now == null ? new Recorded(opening(open, clock)) : new Declined(Reason.ALREADY_OPENED);
    }
    if (now == null) {
      return new Declined(Reason.NOT_OPENED);
    }
    long at = Math.max(clock, now.last().at());
    if (command instanceof PlaceBid bid) {
      return decideBid(bid, at, now);
    }
    if (command instanceof ResolveKey key) {
      return decideKey(key, at, now);
    }
    return now.phase() == Phase.CLOSED
        ? new Declined(Reason.CLOSED)
        : decideCourse(command, next(now, at), new LotRules(now, ranks));
  }

  private LotOpened opening(OpenLot open, long clock) {
    return new LotOpened(
        new Stamp(open.lot(), 1, clock, epoch),
        open.opensAt(),
        open.endAt(),
        open.startPrice(),
        open.increment(),
        open.windowMs(),
        open.extensionMs(),
        open.firstBidEndsMs(),
        open.resumeMs(),
        open.ruleSet(),
        open.termsSha256(),
        Profile.ED25519_SHA256);
  }

  private LotOutcome decideBid(PlaceBid bid, long at, LotState now) {
    if (bid.epoch() != epoch) {
      return new Refused(Refusal.STALE_EPOCH, at, now);
    }
    Optional<LotOutcome> first = keys.answer(bid.paddle(), bid.bidId(), bid.amount(), at, now);
    if (first.isPresent()) {
      return first.get();
    }
    long madeAt = keyTime(bid.bidId());
    if (madeAt < at - KEY_AGE_MS || madeAt > at + KEY_AHEAD_MS) {
      return new Refused(Refusal.KEY_EXPIRED, at, now);
    }
    LotRules rules = new LotRules(now, ranks);
    Optional<Refusal> refusal = rules.refusal(bid.paddle(), bid.amount(), at);
    if (refusal.isPresent()) {
      return new Refused(refusal.get(), at, now);
    }
    return new Recorded(
        rules.bid(next(now, at), bid.bidId(), bid.paddle(), bid.amount(), bid.enteredAt()));
  }

  /** A key of a closed lot, or one too old to win, needs no tombstone to be dead. */
  private LotOutcome decideKey(ResolveKey key, long at, LotState now) {
    Optional<LotOutcome> known = keys.answer(key.paddle(), key.bidId(), at);
    if (known.isPresent()) {
      return known.get();
    }
    if (now.phase() == Phase.CLOSED || keyTime(key.bidId()) < at - KEY_AGE_MS) {
      return new Refused(Refusal.NOT_RECORDED, at, now);
    }
    return new Recorded(new Tombstone(next(now, at), key.paddle(), key.bidId()));
  }

  private LotOutcome decideCourse(LotCommand command, Stamp next, LotRules rules) {
    return switch (command) {
      case AddPaddle add -> {
        BidRecord record = new PaddleAdded(next, add.paddle(), add.rank(), add.commitment());
        yield recordedIf(!ranks.containsKey(add.paddle()), record, Reason.PADDLE_KNOWN);
      }
      case RemovePaddle remove -> {
        BidRecord record = new PaddleRemoved(next, remove.paddle(), remove.reason());
        yield recordedIf(ranks.containsKey(remove.paddle()), record, Reason.PADDLE_UNKNOWN);
      }
      case PauseBidding pause -> decidePause(pause, next, rules);
      case ResumeBidding resume ->
          recordedIf(
              rules.state().phase() == Phase.PAUSED,
              rules.resumption(next, rules.earliestReopening(next.at())),
              Reason.NOT_PAUSED);
      case CloseLot close ->
          recordedIf(rules.isDue(next.at()), rules.closing(next), Reason.NOT_DUE);
      case OpenLot open -> new Declined(Reason.ALREADY_OPENED);
      case PlaceBid bid -> throw new IllegalStateException("A bid is decided before.");
      case ResolveKey key -> throw new IllegalStateException("A key is decided before.");
    };
  }

  private static LotOutcome decidePause(PauseBidding pause, Stamp next, LotRules rules) {
    if (rules.state().phase() == Phase.PAUSED) {
      return new Declined(Reason.ALREADY_PAUSED);
    }
    long earliest = Math.max(rules.earliestSince(), rules.state().last().at());
    long since = Math.min(next.at(), Math.max(pause.since(), earliest));
    return recordedIf(
        since < rules.state().endAt(),
        rules.pause(next, pause.reason(), since),
        Reason.BIDDING_ENDED);
  }

  private static LotOutcome recordedIf(boolean allowed, BidRecord record, Reason otherwise) {
    return allowed ? new Recorded(record) : new Declined(otherwise);
  }

  private Stamp next(LotState now, long at) {
    return new Stamp(now.last().lot(), now.last().seq() + 1, at, epoch);
  }

  /** The time in a UUIDv7, milliseconds since 1970 (RFC 9562, 5.7). */
  public static long keyTime(String uuid) {
    return Long.parseLong(uuid.substring(0, 8) + uuid.substring(9, 13), 16);
  }

  /** Checks a record against the log before it, and keeps it if it may stand there. */
  public Optional<RuleViolation> apply(BidRecord record) {
    Optional<RuleViolation> violation = check(record);
    if (violation.isEmpty()) {
      keep(record);
    }
    return violation;
  }

  /** The first rule that the record breaks; empty if it may stand as the next one. */
  public Optional<RuleViolation> check(BidRecord record) {
    return new RecordCheck(state, ranks, keys).violation(record);
  }

  private void keep(BidRecord record) {
    epoch = Math.max(epoch, record.epoch());
    LotState now = state;
    if (record instanceof LotOpened opened) {
      state = LotState.opened(opened);
      return;
    }
    if (now == null) {
      throw new IllegalStateException("The first record is LOT_OPENED.");
    }
    state =
        switch (record) {
          case LotOpened opened -> LotState.opened(opened);
          case PaddleAdded added -> {
            ranks.put(added.paddle(), added.rank());
            yield now.after(added.stamp());
          }
          case PaddleRemoved removed -> {
            ranks.remove(removed.paddle());
            yield now.after(removed.stamp());
          }
          case BidPlaced bid -> {
            keys.remember(bid.paddle(), bid.bidId(), bid);
            yield now.after(bid);
          }
          case Tombstone tombstone -> {
            keys.remember(tombstone.paddle(), tombstone.bidId(), tombstone);
            yield now.after(tombstone.stamp());
          }
          case Paused paused -> now.after(paused);
          case Resumed resumed -> now.after(resumed);
          case Closed closed -> now.afterClosing(closed.stamp());
        };
  }
}
