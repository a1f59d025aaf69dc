package org.fachui.auction.bidding.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.fachui.auction.bidding.application.BucketCommit;
import org.fachui.auction.bidding.application.BucketPosition;
import org.fachui.auction.bidding.application.JournalRow;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.KeyRef;
import org.fachui.auction.bidding.model.LotStanding;
import org.fachui.auction.bidding.model.LotState;
import org.jspecify.annotations.Nullable;

/** The committed content of the tables that the engine uses. */
final class PostgresTables {
  final Map<Bucket, BucketRow> buckets = new TreeMap<>();
  final Map<UUID, List<Journaled>> journal = new LinkedHashMap<>();
  final Map<KeyRef, JournalRow> byKey = new HashMap<>();
  final Map<UUID, LiveRow> live = new TreeMap<>();

  /** lot and paddle of those that are journaled. */
  final Set<String> journaledPaddles = new HashSet<>();

  /** A row of {@code bucket}. */
  static final class BucketRow {
    long token = 1;
    String holder = "";
    long untilMs;
    long epoch = 1;
    String lastStreamId = "0-0";
    long position;
    long batch;
    boolean stopped;
    long lastTickMs;
    @Nullable Long restoredEpoch;

    BucketPosition at() {
      return new BucketPosition(token, epoch, lastStreamId, position, batch);
    }

    private BucketRow copy() {
      var copy = new BucketRow();
      copy.token = token;
      copy.holder = holder;
      copy.untilMs = untilMs;
      copy.epoch = epoch;
      copy.lastStreamId = lastStreamId;
      copy.position = position;
      copy.batch = batch;
      copy.stopped = stopped;
      copy.lastTickMs = lastTickMs;
      copy.restoredEpoch = restoredEpoch;
      return copy;
    }
  }

  /**
   * A row of {@code bid_journal}.
   *
   * @param by the replica's process that committed it
   */
  record Journaled(
      BucketCommit.Entry entry, Bucket bucket, long position, long leaseToken, String by) {
    JournalRow row() {
      return entry.row();
    }
  }

  /** A row of {@code lot_live}. */
  record LiveRow(
      Bucket bucket,
      LotStanding standing,
      long epoch,
      LotState state,
      @Nullable String pauseReason,
      boolean resumes,
      boolean retired) {
    LiveRow withEpoch(long next) {
      return new LiveRow(bucket, standing, next, state, pauseReason, resumes, retired);
    }

    LiveRow begun() {
      return new LiveRow(bucket, standing, epoch, LotState.OPEN, pauseReason, false, retired);
    }

    LiveRow stopped(String reason) {
      return new LiveRow(bucket, standing, epoch, LotState.PAUSED, reason, false, retired);
    }
  }

  PostgresTables copy() {
    var copy = new PostgresTables();
    buckets.forEach((id, row) -> copy.buckets.put(id, row.copy()));
    journal.forEach((lot, rows) -> copy.journal.put(lot, new ArrayList<>(rows)));
    copy.byKey.putAll(byKey);
    copy.live.putAll(live);
    copy.journaledPaddles.addAll(journaledPaddles);
    return copy;
  }
}
