package org.fachui.auction.bidding.sabotage;

import java.util.Map;
import java.util.UUID;
import org.fachui.auction.bidding.application.ArbiterData;
import org.fachui.auction.bidding.model.Bucket;

/** What Redis holds, seen through somebody's eyes. */
abstract class WrappedData implements ArbiterData {
  private final ArbiterData data;

  WrappedData(ArbiterData data) {
    this.data = data;
  }

  /** What is made of what is held. */
  protected abstract Held seen(Held held);

  @Override
  public Held held(Bucket bucket) {
    return seen(data.held(bucket));
  }

  @Override
  public boolean confirm(Bucket bucket, String run, long epoch) {
    return data.confirm(bucket, run, epoch);
  }

  @Override
  public void stop(Bucket bucket) {
    data.stop(bucket);
  }

  @Override
  public boolean rebuild(
      Bucket bucket, long epoch, long atMs, long tickMs, Map<UUID, Rebuilt> lots) {
    return data.rebuild(bucket, epoch, atMs, tickMs, lots);
  }
}
