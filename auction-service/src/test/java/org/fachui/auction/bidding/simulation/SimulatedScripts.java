package org.fachui.auction.bidding.simulation;

import java.util.List;
import java.util.UUID;
import org.fachui.auction.bidding.application.LotArbiter.Opening;
import org.fachui.auction.bidding.application.LotArbiter.PaddleGrant;
import org.fachui.auction.bidding.application.LotArbiter.Result;
import org.fachui.auction.bidding.application.LotArbiter.Tick;
import org.fachui.auction.bidding.application.LotArbiter.Written;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.Footing;
import org.fachui.auction.bidding.model.LotRef;
import org.fachui.proof.bidlog.BidRecord.Closed;
import org.fachui.proof.bidlog.BidRecord.LotOpened;
import org.fachui.proof.bidlog.BidRecord.PaddleAdded;
import org.fachui.proof.bidlog.BidRecord.Paused;
import org.fachui.proof.bidlog.BidRecord.Resumed;
import org.fachui.proof.bidlog.BidRecord.Stamp;
import org.fachui.proof.merkle.Hash;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of a lot's course, line by line as in {@code src/main/resources/lua}: open, paddles,
 * pause, resume, close, tick. The judge replays every record and every refusal by the sequential
 * model to which LuaAgainstModelIT holds the scripts themselves. Each call is one indivisible step.
 */
final class SimulatedScripts {
  private final Mutation mutation;

  SimulatedScripts(Mutation mutation) {
    this.mutation = mutation;
  }

  /** Where and when a script runs. */
  record Site(RedisBucket bucket, int run, long clockMs) {
    /** Whether the data were compared with the journal. */
    boolean standing() {
      return bucket.epoch != null && bucket.run == run;
    }

    long epoch() {
      return bucket.epoch == null ? 0 : bucket.epoch;
    }

    long now() {
      return Math.max(clockMs, bucket.at);
    }

    @Nullable RedisLot lot(UUID id) {
      return standing() ? bucket.lots.get(id) : null;
    }

    Stamp next(UUID id, RedisLot lot) {
      return new Stamp(id.toString(), lot.seq + 1, now(), epoch());
    }

    /** What every script writes at its end. */
    void stamp(RedisLot lot, Stamp stamp) {
      lot.seq = stamp.seq();
      lot.at = stamp.at();
      lot.digest = bucket.newestDigest();
      bucket.at = stamp.at();
    }

    /** The lot's newest record. */
    Footing footing(RedisLot lot) {
      return new Footing(lot.seq, epoch(), lot.digest);
    }
  }

  private static final Written RECOVERING = new Written(Result.RECOVERING);

  private static Written said(Result result, RedisLot lot, Site site) {
    return new Written(result, site.footing(lot));
  }

  Written open(Site site, Opening opening) {
    UUID id = opening.lot().id();
    if (!site.standing()) {
      return RECOVERING;
    }
    RedisLot known = site.lot(id);
    if (known != null) {
      return said(Result.DONE, known, site);
    }
    var lot = new RedisLot(opening, site.now());
    var stamp = new Stamp(id.toString(), 1, site.now(), site.epoch());
    site.bucket()
        .append(
            new LotOpened(
                stamp,
                opening.opensAtMs(),
                opening.endAtMs(),
                opening.startPriceFen(),
                opening.incrementFen(),
                opening.windowMs(),
                opening.extensionMs(),
                opening.firstBidEndsMs(),
                opening.resumeMs(),
                opening.ruleSet(),
                Hash.ofHex(opening.termsSha256()),
                opening.profile()),
            site.clockMs());
    site.stamp(lot, stamp);
    site.bucket().lots.put(id, lot);
    site.bucket().ends.put(id, lot.endAt);
    return said(Result.DONE, lot, site);
  }

  Written addPaddles(Site site, LotRef ref, List<PaddleGrant> grants) {
    RedisLot lot = site.lot(ref.id());
    if (lot == null) {
      return RECOVERING;
    } else if (lot.closed) {
      return said(Result.ENDED, lot, site);
    }
    for (PaddleGrant grant : grants) {
      if (!lot.ranks.containsKey(grant.paddle())) {
        Stamp stamp = site.next(ref.id(), lot);
        Hash commitment = Hash.ofHex(grant.commitment());
        site.bucket()
            .append(
                new PaddleAdded(stamp, grant.paddle(), grant.rank(), commitment), site.clockMs());
        site.stamp(lot, stamp);
        lot.ranks.put(grant.paddle(), (long) grant.rank());
      }
    }
    return said(Result.DONE, lot, site);
  }

  Written pause(Site site, LotRef ref, String reason, boolean fault, long aliveMs) {
    RedisLot lot = site.lot(ref.id());
    if (lot == null) {
      return RECOVERING;
    } else if (lot.closed) {
      return said(Result.ENDED, lot, site);
    } else if (lot.paused) {
      return said(Result.ALREADY, lot, site);
    }
    long since = site.now();
    if (fault && mutation != Mutation.PAUSE_SINCE_NOW) {
      Long tick = site.bucket().tick;
      long alive = aliveMs != 0 ? aliveMs : tick == null ? site.now() : tick;
      since = Math.min(site.now(), Math.max(alive, Math.max(lot.at, lot.opensAt)));
    }
    return since >= lot.endAt
        ? said(Result.ENDED, lot, site)
        : pauseLot(site, ref.id(), lot, since, reason);
  }

  private static Written pauseLot(Site site, UUID id, RedisLot lot, long stopped, String reason) {
    boolean before = site.now() < lot.opensAt;
    long since = before ? site.now() : stopped;
    long remaining = before ? lot.endAt - lot.opensAt : Math.max(0, lot.endAt - stopped);
    Stamp stamp = site.next(id, lot);
    site.bucket().append(new Paused(stamp, reason, since, remaining), site.clockMs());
    site.stamp(lot, stamp);
    lot.paused = true;
    lot.remainingMs = remaining;
    site.bucket().ends.remove(id);
    return said(Result.DONE, lot, site);
  }

  Written resume(Site site, LotRef ref) {
    RedisLot lot = site.lot(ref.id());
    if (lot == null) {
      return RECOVERING;
    } else if (!lot.paused) {
      return said(Result.NOT_PAUSED, lot, site);
    }
    Stamp stamp = site.next(ref.id(), lot);
    long opensAt = Math.max(lot.opensAt, stamp.at() + lot.resumeMs);
    long endAt = opensAt + Math.max(lot.remainingMs, lot.extensionMs);
    site.bucket().append(new Resumed(stamp, opensAt, endAt), site.clockMs());
    site.stamp(lot, stamp);
    lot.paused = false;
    lot.remainingMs = 0;
    lot.opensAt = opensAt;
    lot.endAt = endAt;
    site.bucket().ends.put(ref.id(), endAt);
    return said(Result.DONE, lot, site);
  }

  Written close(Site site, LotRef ref, long allowedMs, String reasonOfPause) {
    if (!site.standing()) {
      return RECOVERING;
    }
    RedisLot lot = site.lot(ref.id());
    if (lot == null) {
      site.bucket().ends.remove(ref.id());
      return RECOVERING;
    } else if (lot.closed) {
      site.bucket().ends.remove(ref.id());
      return said(Result.DONE, lot, site);
    }
    long now = site.now();
    boolean early = now < lot.endAt && mutation != Mutation.CLOSE_WITHOUT_TIME;
    if (lot.paused || early) {
      return said(Result.NOT_DUE, lot, site);
    }
    Long alive = aliveBeforeGap(site, lot, allowedMs);
    if (alive != null) {
      long since = Math.min(lot.endAt - 1, Math.max(alive, Math.max(lot.at, lot.opensAt)));
      long stopped = mutation == Mutation.PAUSE_SINCE_NOW ? lot.endAt - 1 : since;
      return pauseLot(site, ref.id(), lot, stopped, reasonOfPause);
    }
    Stamp stamp = site.next(ref.id(), lot);
    String result = lot.bids > 0 ? Closed.SOLD : Closed.UNSOLD;
    site.bucket()
        .append(
            new Closed(stamp, result, lot.leader, lot.lastBid, lot.price, lot.bids, lot.endAt),
            site.clockMs());
    site.stamp(lot, stamp);
    lot.closed = true;
    site.bucket().ends.remove(ref.id());
    return said(Result.DONE, lot, site);
  }

  private static @Nullable Long aliveBeforeGap(Site site, RedisLot lot, long allowedMs) {
    RedisBucket bucket = site.bucket();
    if (bucket.gapFrom != null
        && bucket.gapTo != null
        && missing(lot, bucket.gapFrom, bucket.gapTo) > allowedMs) {
      return bucket.gapFrom;
    }
    long tick = bucket.tick == null ? 0 : bucket.tick;
    return missing(lot, tick, site.now()) > allowedMs ? (Long) tick : null;
  }

  private static long missing(RedisLot lot, long from, long to) {
    long windowFrom = Math.max(lot.opensAt, lot.endAt - lot.windowMs);
    return Math.min(to, lot.endAt) - Math.max(from, windowFrom);
  }

  @Nullable Tick tick(Site site, long allowedMs) {
    if (!site.standing()) {
      return null;
    }
    RedisBucket bucket = site.bucket();
    long now = site.now();
    long before = bucket.tick == null ? now : bucket.tick;
    boolean gap = now - before > allowedMs;
    if (gap) {
      bucket.gapFrom = before;
      bucket.gapTo = now;
    }
    bucket.tick = now;
    bucket.at = now;
    return new Tick(now, before, gap, site.clockMs());
  }

  Written retire(Site site, UUID id) {
    if (!site.standing()) {
      return RECOVERING;
    }
    RedisLot lot = site.lot(id);
    if (lot != null && !lot.closed) {
      return new Written(Result.NOT_DUE);
    }
    site.bucket().lots.remove(id);
    return new Written(Result.DONE);
  }

  static String field(String paddle, BidKey key) {
    return paddle + "|" + key;
  }
}
