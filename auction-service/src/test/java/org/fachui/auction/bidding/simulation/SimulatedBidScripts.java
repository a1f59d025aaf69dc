package org.fachui.auction.bidding.simulation;

import java.util.UUID;
import org.fachui.auction.bidding.model.BidCommand;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Decision;
import org.fachui.auction.bidding.model.Footing;
import org.fachui.auction.bidding.model.Judged;
import org.fachui.auction.bidding.model.KeyAnswer;
import org.fachui.auction.bidding.model.LotRef;
import org.fachui.auction.bidding.simulation.RedisBucket.Remembered;
import org.fachui.auction.bidding.simulation.SimulatedScripts.Site;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.BidRecord.Stamp;
import org.fachui.proof.bidlog.BidRecord.Tombstone;
import org.jspecify.annotations.Nullable;

/** The scripts of bids and keys: place_bid, ask_key, resolve_key. */
final class SimulatedBidScripts {
  private static final long LIMIT = (1L << 53) - 1;
  private static final long KEY_AGE_MS = 600_000;
  private static final long KEY_AHEAD_MS = 60_000;

  private final Mutation mutation;

  SimulatedBidScripts(Mutation mutation) {
    this.mutation = mutation;
  }

  Decision place(Site site, BidCommand bid) {
    long amount = bid.amountFen();
    if (!site.standing()) {
      return new Decision.Refused(BidRefusal.RECOVERING, Judged.nothing(amount));
    }
    var onlyEpoch = new Judged(amount, new Footing(0, site.epoch(), "0"), 0, 0, 0, 0, 0);
    if (site.epoch() != bid.epoch() && mutation != Mutation.BID_OF_ANY_EPOCH) {
      return new Decision.Refused(BidRefusal.STALE_EPOCH, onlyEpoch);
    }
    RedisLot lot = site.lot(bid.lot().id());
    if (lot == null) {
      return new Decision.Refused(BidRefusal.RECOVERING, onlyEpoch);
    }
    Decision first = first(site, lot, bid);
    if (first != null) {
      return first;
    }
    long madeAt = bid.key().madeAtMs();
    if (madeAt < site.now() - KEY_AGE_MS || madeAt > site.now() + KEY_AHEAD_MS) {
      return refused(site, lot, amount, BidRefusal.KEY_EXPIRED);
    }
    BidRefusal reason = reason(lot, bid.paddle(), amount, site.now());
    if (reason == null) {
      return accepted(site, lot, bid);
    }
    Decision.Refused answer = refused(site, lot, amount, reason);
    site.bucket()
        .refusals
        .put(
            refusal(bid.lot().id(), bid.paddle(), bid.key()),
            new Remembered(amount, reason, answer.judged()));
    site.bucket().at = site.now();
    if (mutation == Mutation.REFUSED_BID_EXTENDS && reason == BidRefusal.BELOW_STEP) {
      lot.endAt = Math.max(lot.endAt, site.now() + lot.extensionMs);
      site.bucket().ends.put(bid.lot().id(), lot.endAt);
    }
    return answer;
  }

  /** What a key got that was seen before. */
  private @Nullable Decision first(Site site, RedisLot lot, BidCommand bid) {
    String known = lot.keys.get(SimulatedScripts.field(bid.paddle(), bid.key()));
    if (known != null && mutation != Mutation.KEYS_NOT_REMEMBERED) {
      String[] parts = known.split("\\|", 4);
      if (parts[0].equals("T")) {
        return refused(site, lot, bid.amountFen(), BidRefusal.NOT_RECORDED);
      } else if (Long.parseLong(parts[1]) != bid.amountFen()) {
        return refused(site, lot, bid.amountFen(), BidRefusal.KEY_REUSED);
      }
      return new Decision.Accepted(Long.parseLong(parts[2]), Long.parseLong(parts[3]));
    }
    Remembered before = remembered(site, bid.lot().id(), bid.paddle(), bid.key());
    if (before == null) {
      return null;
    }
    return before.amount() == bid.amountFen()
        ? new Decision.Refused(before.reason(), before.judged())
        : refused(site, lot, bid.amountFen(), BidRefusal.KEY_REUSED);
  }

  private static @Nullable Remembered remembered(Site site, UUID id, String paddle, BidKey key) {
    Remembered found = site.bucket().refusals.get(refusal(id, paddle, key));
    return found != null && found.judged().epoch() == site.epoch() ? found : null;
  }

  private static String refusal(UUID id, String paddle, BidKey key) {
    return id + ":" + paddle + ":" + key;
  }

  private static Decision.Refused refused(Site site, RedisLot lot, long amount, BidRefusal why) {
    return new Decision.Refused(
        why,
        new Judged(
            amount,
            site.footing(lot),
            site.now(),
            lot.minimum(),
            lot.price,
            lot.opensAt,
            lot.endAt));
  }

  /** The rules in the documented order. */
  private static @Nullable BidRefusal reason(RedisLot lot, String paddle, long amount, long now) {
    if (lot.closed) {
      return BidRefusal.ENDED;
    } else if (now < lot.opensAt) {
      return BidRefusal.NOT_OPEN_YET;
    } else if (!lot.paused && now >= lot.endAt) {
      return BidRefusal.ENDED;
    } else if (lot.paused) {
      return BidRefusal.PAUSED;
    }
    Long rank = lot.ranks.get(paddle);
    return rank == null ? BidRefusal.NOT_QUALIFIED : reasonOfAmount(lot, paddle, amount, rank);
  }

  private static @Nullable BidRefusal reasonOfAmount(
      RedisLot lot, String paddle, long amount, long rank) {
    if (amount > LIMIT) {
      return BidRefusal.ABOVE_LIMIT;
    } else if (lot.bids == 0) {
      if (amount < lot.startPrice) {
        return BidRefusal.BELOW_START;
      }
    } else if (amount == lot.price && rank >= 1) {
      if (lot.leader.equals(paddle)) {
        return BidRefusal.OWN_LEAD;
      }
      long leaders = lot.ranks.getOrDefault(lot.leader, 0L);
      return leaders >= 1 && leaders <= rank ? BidRefusal.MATCH_NOT_ALLOWED : null;
    } else if (amount < lot.minimum()) {
      return BidRefusal.BELOW_STEP;
    }
    if ((amount - lot.startPrice) % lot.increment != 0) {
      return BidRefusal.OFF_STEP;
    }
    return lot.leader.equals(paddle) ? BidRefusal.OWN_LEAD : null;
  }

  private Decision accepted(Site site, RedisLot lot, BidCommand bid) {
    Stamp stamp = site.next(bid.lot().id(), lot);
    boolean match = lot.bids > 0 && bid.amountFen() == lot.price;
    long endAt = endAfter(lot, stamp.at());
    String id = bid.key().toString();
    site.bucket()
        .append(
            new BidPlaced(
                stamp,
                id,
                lot.bids + 1,
                bid.paddle(),
                bid.amountFen(),
                match,
                bid.enteredAtMs(),
                endAt,
                lot.lastBid),
            site.clockMs());
    site.stamp(lot, stamp);
    lot.price = bid.amountFen();
    lot.leader = bid.paddle();
    lot.bids++;
    lot.lastBid = id;
    lot.endAt = endAt;
    lot.keys.put(
        SimulatedScripts.field(bid.paddle(), bid.key()),
        "A|" + bid.amountFen() + "|" + stamp.seq() + "|" + stamp.epoch());
    if (mutation != Mutation.CLOSE_WITHOUT_TIME) {
      site.bucket().ends.put(bid.lot().id(), endAt);
    }
    return new Decision.Accepted(stamp.seq(), stamp.epoch());
  }

  private long endAfter(RedisLot lot, long at) {
    boolean begins = lot.bids == 0 || mutation == Mutation.EVERY_BID_RESTARTS;
    if (begins && lot.firstBidEndsMs > 0) {
      long ends = at + lot.firstBidEndsMs;
      return mutation == Mutation.WINDOW_ENDS_FIRST ? Math.min(lot.endAt, ends) : ends;
    }
    boolean late = lot.endAt - at <= lot.windowMs;
    return late ? Math.max(lot.endAt, at + lot.extensionMs) : lot.endAt;
  }

  KeyAnswer ask(Site site, LotRef ref, String paddle, BidKey key) {
    RedisLot lot = site.lot(ref.id());
    return lot == null ? new KeyAnswer.Unknown() : known(site, ref.id(), lot, paddle, key);
  }

  private static KeyAnswer known(Site site, UUID id, RedisLot lot, String paddle, BidKey key) {
    String known = lot.keys.get(SimulatedScripts.field(paddle, key));
    if (known != null) {
      String[] parts = known.split("\\|", 4);
      long seq = Long.parseLong(parts[2]);
      long epoch = Long.parseLong(parts[3]);
      return parts[0].equals("T")
          ? new KeyAnswer.Tombstoned(seq, epoch)
          : new KeyAnswer.Accepted(seq, epoch);
    }
    Remembered before = remembered(site, id, paddle, key);
    return before == null
        ? new KeyAnswer.Unseen()
        : new KeyAnswer.Refused(before.reason(), before.judged());
  }

  KeyAnswer resolve(Site site, LotRef ref, String paddle, BidKey key) {
    RedisLot lot = site.lot(ref.id());
    if (lot == null) {
      return new KeyAnswer.Unknown();
    }
    KeyAnswer known = known(site, ref.id(), lot, paddle, key);
    if (!(known instanceof KeyAnswer.Unseen)) {
      return known;
    }
    boolean tooOld = key.madeAtMs() < site.now() - KEY_AGE_MS;
    if (lot.closed || tooOld || mutation == Mutation.RESOLVED_WITHOUT_TOMBSTONE) {
      site.bucket().at = site.now();
      return new KeyAnswer.Dead(site.footing(lot));
    }
    Stamp stamp = site.next(ref.id(), lot);
    site.bucket().append(new Tombstone(stamp, paddle, key.toString()), site.clockMs());
    site.stamp(lot, stamp);
    lot.keys.put(SimulatedScripts.field(paddle, key), "T|0|" + stamp.seq() + "|" + stamp.epoch());
    return new KeyAnswer.Tombstoned(stamp.seq(), stamp.epoch());
  }
}
