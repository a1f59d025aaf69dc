package org.fachui.auction.bidding.application;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.fachui.auction.bidding.model.Bucket;

/** Stores that are away for whoever asks. */
class NoStores implements BidStreams, Journal, ArbiterData {

  private static StoreAway away() {
    return new StoreAway("there is no store", null);
  }

  @Override
  public List<StreamEntry> read(Map<Bucket, String> after, int atMost, Duration wait) {
    throw away();
  }

  @Override
  public void trim(Bucket bucket, long beforeMs, String lastJournaledId) {
    throw away();
  }

  @Override
  public void append(List<BucketCommit> commits) {
    throw away();
  }

  @Override
  public BucketPosition position(Bucket bucket) {
    throw away();
  }

  @Override
  public List<String> records(UUID lotId) {
    throw away();
  }

  @Override
  public Optional<String> record(UUID lotId, long seq) {
    throw away();
  }

  @Override
  public List<UUID> unfinishedLots(Bucket bucket) {
    throw away();
  }

  @Override
  public OptionalLong restoredEpoch(Bucket bucket) {
    throw away();
  }

  @Override
  public BucketPosition newEpoch(Bucket bucket, BucketPosition from, long epoch) {
    throw away();
  }

  @Override
  public void stop(Bucket bucket, long leaseToken, String reason) {
    throw away();
  }

  @Override
  public long lastTickMs(Bucket bucket) {
    throw away();
  }

  @Override
  public Held held(Bucket bucket) {
    throw away();
  }

  @Override
  public boolean confirm(Bucket bucket, String run, long epoch) {
    throw away();
  }

  @Override
  public void stop(Bucket bucket) {
    throw away();
  }

  @Override
  public boolean rebuild(
      Bucket bucket, long epoch, long atMs, long tickMs, Map<UUID, Rebuilt> lots) {
    throw away();
  }
}
