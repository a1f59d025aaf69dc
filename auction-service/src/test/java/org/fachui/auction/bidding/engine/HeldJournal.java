package org.fachui.auction.bidding.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.fachui.auction.bidding.application.BucketCommit;
import org.fachui.auction.bidding.application.BucketPosition;
import org.fachui.auction.bidding.application.Journal;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.auction.bidding.infrastructure.EngineSeams;
import org.fachui.auction.bidding.model.Bucket;

/** A journal that does not take appends while it is held, as if the store were away just then. */
public class HeldJournal implements Journal {
  private final Journal journal;
  private volatile boolean held;

  /** In front of the real one. */
  public HeldJournal(Journal journal) {
    this.journal = journal;
  }

  /**
   * Everything else as shipped.
   *
   * @param made is handed the journal of each engine with these seams
   */
  static EngineSeams seams(Consumer<HeldJournal> made) {
    EngineSeams none = EngineSeams.none();
    return new EngineSeams(
        none.scripts(),
        none.check(),
        none.arbiter(),
        none.data(),
        real -> {
          HeldJournal held = new HeldJournal(real);
          made.accept(held);
          return held;
        });
  }

  /** From now on nothing is appended, or again it is. */
  public void hold(boolean now) {
    held = now;
  }

  @Override
  public void append(List<BucketCommit> commits) {
    if (held) {
      throw new StoreAway("held", null);
    }
    journal.append(commits);
  }

  @Override
  public BucketPosition position(Bucket bucket) {
    return journal.position(bucket);
  }

  @Override
  public List<String> records(UUID lotId) {
    return journal.records(lotId);
  }

  @Override
  public Optional<String> record(UUID lotId, long seq) {
    return journal.record(lotId, seq);
  }

  @Override
  public List<UUID> unfinishedLots(Bucket bucket) {
    return journal.unfinishedLots(bucket);
  }

  @Override
  public OptionalLong restoredEpoch(Bucket bucket) {
    return journal.restoredEpoch(bucket);
  }

  @Override
  public BucketPosition newEpoch(Bucket bucket, BucketPosition from, long epoch) {
    return journal.newEpoch(bucket, from, epoch);
  }

  @Override
  public void stop(Bucket bucket, long leaseToken, String reason) {
    journal.stop(bucket, leaseToken, reason);
  }

  @Override
  public long lastTickMs(Bucket bucket) {
    return journal.lastTickMs(bucket);
  }
}
