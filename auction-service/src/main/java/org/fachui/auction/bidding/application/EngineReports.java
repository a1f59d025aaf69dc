package org.fachui.auction.bidding.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What operators see of the engine. A port; both stores stand behind it. */
public interface EngineReports {
  /** The contract's {@code BucketStatus}. */
  record BucketStatus(
      String bucket,
      long engineEpoch,
      String lastStreamId,
      String state,
      int openLots,
      @Nullable Long lagMs,
      @Nullable String holder) {}

  /** The contract's {@code EngineStatus}. */
  record EngineStatus(
      String node,
      Map<String, String> redis,
      Map<String, String> postgres,
      List<BucketStatus> buckets) {}

  /** The contract's {@code Incident}. */
  record Incident(
      long id,
      Instant at,
      String kind,
      @Nullable String bucket,
      @Nullable UUID lotId,
      String detail) {}

  /**
   * Buckets, leases, positions and durability.
   *
   * @throws StoreAway if the journal cannot be read
   */
  EngineStatus status();

  /**
   * The newest incidents first.
   *
   * @throws StoreAway if they cannot be read
   */
  List<Incident> incidents(int atMost);
}
