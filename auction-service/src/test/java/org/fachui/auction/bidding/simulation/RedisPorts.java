package org.fachui.auction.bidding.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.fachui.auction.bidding.application.BidArbiter;
import org.fachui.auction.bidding.application.LotArbiter;
import org.fachui.auction.bidding.model.BidCommand;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.Decision;
import org.fachui.auction.bidding.model.KeyAnswer;
import org.fachui.auction.bidding.model.LotRef;
import org.fachui.auction.bidding.simulation.SimulatedScripts.Site;
import org.jspecify.annotations.Nullable;

/** What the adapters of Redis make of calls and of their failures: bids and the course of lots. */
final class RedisPorts implements BidArbiter, LotArbiter {
  private final Wire wire;
  private final SimulatedRedis redis;
  private final SimulatedScripts scripts;
  private final SimulatedBidScripts bids;

  RedisPorts(Wire wire, SimulatedRedis redis, Mutation mutation) {
    this.wire = wire;
    this.redis = redis;
    this.scripts = new SimulatedScripts(mutation);
    this.bids = new SimulatedBidScripts(mutation);
  }

  @Override
  public List<Decision> decide(List<BidCommand> commands) {
    try {
      return wire.call(redis, () -> commands.stream().map(this::decided).toList());
    } catch (BrokenOff broken) {
      Decision all = broken.nothingSent() ? new Decision.NotReached() : new Decision.Unknown();
      return commands.stream().map(bid -> all).toList();
    }
  }

  private Decision decided(BidCommand bid) {
    return bids.place(redis.site(bid.lot().bucket()), bid);
  }

  @Override
  public KeyAnswer ask(LotRef lot, String paddle, BidKey key) {
    return key(lot, site -> bids.ask(site, lot, paddle, key));
  }

  @Override
  public KeyAnswer resolve(LotRef lot, String paddle, BidKey key) {
    return key(lot, site -> bids.resolve(site, lot, paddle, key));
  }

  private KeyAnswer key(LotRef lot, Function<Site, KeyAnswer> script) {
    try {
      return wire.call(redis, () -> script.apply(redis.site(lot.bucket())));
    } catch (BrokenOff broken) {
      return new KeyAnswer.Unknown();
    }
  }

  private Written written(Bucket bucket, Function<Site, Written> script) {
    try {
      return wire.call(redis, () -> script.apply(redis.site(bucket)));
    } catch (BrokenOff broken) {
      return new Written(broken.nothingSent() ? Result.RECOVERING : Result.AWAY);
    }
  }

  @Override
  public Written open(Opening opening) {
    return written(opening.lot().bucket(), site -> scripts.open(site, opening));
  }

  @Override
  public Written addPaddles(LotRef lot, List<PaddleGrant> paddles) {
    return written(lot.bucket(), site -> scripts.addPaddles(site, lot, paddles));
  }

  @Override
  public Written removePaddle(LotRef lot, String paddle, String reason) {
    throw new UnsupportedOperationException("not part of the simulation");
  }

  @Override
  public Written pause(LotRef lot, String reason) {
    return written(lot.bucket(), site -> scripts.pause(site, lot, reason, false, 0));
  }

  @Override
  public Written pauseForFault(LotRef lot, String reason, long aliveMs) {
    return written(lot.bucket(), site -> scripts.pause(site, lot, reason, true, aliveMs));
  }

  @Override
  public Written resume(LotRef lot) {
    return written(lot.bucket(), site -> scripts.resume(site, lot));
  }

  @Override
  public Written close(LotRef lot, Duration longestWithoutTick, String reasonOfPause) {
    return written(
        lot.bucket(),
        site -> scripts.close(site, lot, longestWithoutTick.toMillis(), reasonOfPause));
  }

  @Override
  public List<@Nullable Tick> tick(List<Bucket> buckets, Duration longestWithoutTick) {
    List<@Nullable Tick> ticks = new ArrayList<>();
    try {
      return wire.call(
          redis,
          () -> {
            for (Bucket bucket : buckets) {
              Tick tick = scripts.tick(redis.site(bucket), longestWithoutTick.toMillis());
              if (tick != null) {
                redis.ticked(tick.nowMs());
              }
              ticks.add(tick);
            }
            return ticks;
          });
    } catch (BrokenOff broken) {
      List<@Nullable Tick> none = new ArrayList<>();
      buckets.forEach(bucket -> none.add(null));
      return none;
    }
  }

  @Override
  public List<LotRef> due(Collection<Bucket> buckets) {
    try {
      return wire.call(
          redis,
          () -> {
            List<LotRef> due = new ArrayList<>();
            for (Bucket bucket : buckets) {
              for (Map.Entry<UUID, Long> end : redis.bucket(bucket).ends.entrySet()) {
                if (end.getValue() <= redis.nowMs()) {
                  due.add(new LotRef(end.getKey(), bucket));
                }
              }
            }
            return due;
          });
    } catch (BrokenOff broken) {
      return List.of();
    }
  }

  @Override
  public Written retire(Bucket bucket, UUID lotId) {
    return written(bucket, site -> scripts.retire(site, lotId));
  }
}
