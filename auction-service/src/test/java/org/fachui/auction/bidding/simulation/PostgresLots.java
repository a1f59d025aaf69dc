package org.fachui.auction.bidding.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.fachui.auction.bidding.application.CommitListener.News;
import org.fachui.auction.bidding.application.Leases;
import org.fachui.auction.bidding.application.LiveLots;
import org.fachui.auction.bidding.application.LiveState;
import org.fachui.auction.bidding.application.LiveStates;
import org.fachui.auction.bidding.application.LotArbiter.PaddleGrant;
import org.fachui.auction.bidding.application.LotRegister;
import org.fachui.auction.bidding.application.PublishedLots;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.LotRef;
import org.fachui.auction.bidding.model.LotState;
import org.fachui.auction.bidding.simulation.PostgresTables.BucketRow;
import org.fachui.auction.bidding.simulation.PostgresTables.LiveRow;
import org.fachui.auction.bidding.simulation.SimulatedPostgres.Qualified;

/** Leases, and what the engine reads of lots and paddles. */
final class PostgresLots implements Leases, LotRegister, PublishedLots, LiveLots, LiveStates {
  private static final long TERM_MS = 4_000;

  private final SimulatedPostgres postgres;
  private final String node;

  PostgresLots(SimulatedPostgres postgres, String node) {
    this.postgres = postgres;
    this.node = node;
  }

  private PostgresTables tables() {
    return postgres.tables();
  }

  @Override
  public Held keep(Map<Bucket, Long> ticks) {
    Map<Bucket, Long> kept = Map.copyOf(ticks);
    List<Bucket> own =
        tables().buckets.entrySet().stream()
            .filter(row -> row.getValue().holder.equals(node))
            .map(Map.Entry::getKey)
            .toList();
    postgres.awaitUnlocked(own);
    return postgres.writing(
        () -> {
          long now = postgres.nowMs();
          Map<Bucket, Long> tokens = new TreeMap<>();
          tables()
              .buckets
              .forEach(
                  (id, row) -> {
                    keep(id, row, now, kept);
                    if (row.holder.equals(node) && row.untilMs >= now) {
                      tokens.put(id, row.token);
                    }
                  });
          return new Held(tokens, now);
        });
  }

  private void keep(Bucket id, BucketRow row, long now, Map<Bucket, Long> ticks) {
    if (row.holder.equals(node)) {
      row.lastTickMs = ticks.getOrDefault(id, row.lastTickMs);
      if (row.untilMs >= now && !row.stopped) {
        row.untilMs = now + TERM_MS;
      }
    }
    if (row.untilMs < now && !row.stopped && !postgres.locked(id)) {
      row.token++;
      row.holder = node;
      row.untilMs = now + TERM_MS;
    }
  }

  @Override
  public void release() {
    postgres.writing(
        () -> {
          tables().buckets.values().stream()
              .filter(row -> row.holder.equals(node))
              .forEach(row -> row.untilMs = 0);
          return true;
        });
  }

  @Override
  public Optional<Entry> lot(UUID lotId) {
    return postgres.transaction(
        () ->
            Optional.ofNullable(postgres.published().get(lotId))
                .map(lot -> new Entry(lot.opening().lot(), "浙0106", closed(lotId))));
  }

  private boolean closed(UUID lotId) {
    LiveRow row = tables().live.get(lotId);
    return row != null && row.state().closed();
  }

  @Override
  public Optional<OwnPaddle> ownPaddle(UUID lotId, String subject) {
    return postgres.transaction(
        () ->
            qualified(lotId).stream()
                .filter(bidder -> bidder.subject().equals(subject))
                .map(bidder -> new OwnPaddle(bidder.grant().paddle(), bidder.grant().rank()))
                .findFirst());
  }

  private List<Qualified> qualified(UUID lotId) {
    var lot = postgres.published().get(lotId);
    return lot == null
        ? List.of()
        : lot.paddles().stream().filter(one -> one.fromMs() <= postgres.nowMs()).toList();
  }

  @Override
  public Optional<Published> published(UUID lotId) {
    return postgres.transaction(
        () ->
            Optional.ofNullable(postgres.published().get(lotId))
                .map(
                    lot ->
                        new Published(
                            lot.opening(), pending(lotId), tables().live.containsKey(lotId))));
  }

  private List<PaddleGrant> pending(UUID lotId) {
    return qualified(lotId).stream()
        .map(Qualified::grant)
        .filter(grant -> !tables().journaledPaddles.contains(lotId + grant.paddle()))
        .toList();
  }

  @Override
  public List<UUID> waiting(int atMost) {
    return postgres.transaction(
        () ->
            postgres.published().keySet().stream()
                .filter(
                    id -> !tables().live.containsKey(id) || (!closed(id) && !pending(id).isEmpty()))
                .limit(atMost)
                .toList());
  }

  @Override
  public List<Live> in(Collection<Bucket> buckets) {
    return postgres.transaction(
        () ->
            tables().live.entrySet().stream()
                .filter(lot -> buckets.contains(lot.getValue().bucket()))
                .filter(lot -> !lot.getValue().state().closed())
                .map(lot -> live(lot.getKey(), lot.getValue()))
                .toList());
  }

  private static Live live(UUID id, LiveRow row) {
    return new Live(
        new LotRef(id, row.bucket()),
        row.standing().opensAt(),
        row.standing().endAt(),
        row.standing().opening().windowMs(),
        row.pauseReason());
  }

  @Override
  public List<News> begin(Collection<Bucket> buckets) {
    return postgres.writing(
        () -> {
          List<News> changed = new ArrayList<>();
          tables()
              .live
              .replaceAll(
                  (id, row) -> {
                    if (!buckets.contains(row.bucket()) || !begins(row)) {
                      return row;
                    }
                    changed.add(new News(id, row.standing().seq(), row.epoch(), List.of()));
                    return row.begun();
                  });
          return changed;
        });
  }

  private boolean begins(LiveRow row) {
    return row.standing().opensAt() <= postgres.nowMs()
        && (row.state() == LotState.ANNOUNCED || (row.state() == LotState.PAUSED && row.resumes()));
  }

  /** No court stops a lot in the simulation: StopsIT does that. */
  @Override
  public boolean held(UUID lotId) {
    return false;
  }

  @Override
  public List<LotRef> closedFor(Collection<Bucket> buckets, long longerThanMs, int atMost) {
    return List.of();
  }

  @Override
  public Optional<LiveState> of(UUID lotId) {
    return postgres.transaction(
        () -> {
          LiveRow row = tables().live.get(lotId);
          return row == null ? Optional.empty() : Optional.of(state(lotId, row));
        });
  }

  private LiveState state(UUID lotId, LiveRow row) {
    var lot = row.standing();
    return new LiveState(
        lotId,
        begins(row) ? LotState.OPEN : row.state(),
        lot.seq(),
        row.epoch(),
        lot.bids(),
        lot.bids() == 0 ? null : lot.price(),
        lot.bids() == 0 ? null : lot.leader(),
        lot.minimum(),
        Instant.ofEpochMilli(lot.opensAt()),
        Instant.ofEpochMilli(lot.endAt()),
        row.pauseReason(),
        null,
        Instant.ofEpochMilli(postgres.nowMs()));
  }
}
