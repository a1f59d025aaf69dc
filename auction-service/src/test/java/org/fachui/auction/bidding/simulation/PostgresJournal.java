package org.fachui.auction.bidding.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fachui.auction.bidding.application.BucketCommit;
import org.fachui.auction.bidding.application.BucketPosition;
import org.fachui.auction.bidding.application.CommitListener.News;
import org.fachui.auction.bidding.application.CommitMarks;
import org.fachui.auction.bidding.application.Journal;
import org.fachui.auction.bidding.application.JournalConflict;
import org.fachui.auction.bidding.application.JournalReading;
import org.fachui.auction.bidding.application.JournalRow;
import org.fachui.auction.bidding.application.LeaseLost;
import org.fachui.auction.bidding.application.RowKeys;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.KeyRef;
import org.fachui.auction.bidding.model.LotPosition;
import org.fachui.auction.bidding.model.LotStanding;
import org.fachui.auction.bidding.model.LotState;
import org.fachui.auction.bidding.simulation.PostgresTables.BucketRow;
import org.fachui.auction.bidding.simulation.PostgresTables.Journaled;
import org.fachui.auction.bidding.simulation.PostgresTables.LiveRow;
import org.fachui.proof.bidlog.BidRecord.PaddleAdded;

/** The journal's adapter, with what PostgreSQL promises: locks, unique keys, commits. */
final class PostgresJournal implements Journal, JournalReading {
  private final SimulatedPostgres postgres;
  private final String process;
  private final CommitMarks marks;
  private final Mutation mutation;

  /**
   * @param process for the record of who committed what
   * @param marks used by a mutation alone
   */
  PostgresJournal(
      SimulatedPostgres postgres, String process, CommitMarks marks, Mutation mutation) {
    this.postgres = postgres;
    this.process = process;
    this.marks = marks;
    this.mutation = mutation;
  }

  private PostgresTables tables() {
    return postgres.tables();
  }

  /** Two calls: the numbers are checked under the lock, then all of it is committed. */
  @Override
  public void append(List<BucketCommit> commits) {
    List<Bucket> buckets = commits.stream().map(BucketCommit::bucket).toList();
    var transaction = new Object();
    boolean locking = mutation != Mutation.APPEND_WITHOUT_LOCK;
    if (locking) {
      postgres.awaitUnlocked(buckets);
      postgres.lock(buckets, transaction);
    }
    if (mutation == Mutation.ANSWER_BEFORE_JOURNAL) {
      tellAhead(commits);
    }
    boolean checked = false;
    boolean underWay = false;
    try {
      checked = postgres.transaction(() -> checked(commits));
      postgres.writing(
          () -> {
            if (locking && !buckets.stream().allMatch(b -> postgres.owns(b, transaction))) {
              throw new StoreAway("PostgreSQL: 57P01", null);
            }
            boolean done = committed(commits);
            postgres.unlock(transaction);
            return done;
          });
    } catch (StoreAway away) {
      // A commit on its way keeps its locks until it arrives.
      underWay = checked && away.getCause() instanceof BrokenOff broken && broken.underWay();
      if (mutation != Mutation.APPENDED_TWICE) {
        throw away;
      }
      postgres.writing(() -> committed(commits));
    } finally {
      if (!underWay) {
        postgres.unlock(transaction);
      }
    }
  }

  private void tellAhead(List<BucketCommit> commits) {
    for (BucketCommit commit : commits) {
      for (BucketCommit.Entry entry : commit.entries()) {
        UUID lot = UUID.fromString(entry.row().record().lot());
        long epoch = commit.from().epoch();
        marks.publish(
            List.of(new News(lot, entry.row().record().seq(), epoch, List.of(entry.row()))));
      }
    }
  }

  private boolean checked(List<BucketCommit> commits) {
    for (BucketCommit commit : commits) {
      if (!mutation.accepts(commit.from(), postgres.bucket(commit.bucket()).at())) {
        throw new LeaseLost(commit.bucket());
      }
    }
    return true;
  }

  private boolean committed(List<BucketCommit> commits) {
    for (BucketCommit commit : commits) {
      for (BucketCommit.Entry entry : commit.entries()) {
        if (!mutation.insertsTwice() && isThere(entry.row())) {
          throw new JournalConflict(commit.bucket(), "a row is there already");
        }
      }
    }
    commits.forEach(this::insert);
    return true;
  }

  private boolean isThere(JournalRow row) {
    UUID lot = UUID.fromString(row.record().lot());
    return tables().journal.getOrDefault(lot, List.of()).stream()
            .anyMatch(known -> known.row().record().seq() == row.record().seq())
        || RowKeys.of(row.record()).map(tables().byKey::containsKey).orElse(false);
  }

  private void insert(BucketCommit commit) {
    BucketRow bucket = postgres.bucket(commit.bucket());
    long position = commit.from().position();
    for (BucketCommit.Entry entry : commit.entries()) {
      JournalRow row = entry.row();
      UUID lot = UUID.fromString(row.record().lot());
      tables()
          .journal
          .computeIfAbsent(lot, id -> new ArrayList<>())
          .add(
              new Journaled(
                  entry, commit.bucket(), ++position, commit.from().leaseToken(), process));
      RowKeys.of(row.record()).ifPresent(key -> tables().byKey.put(key, row));
      if (row.record() instanceof PaddleAdded added) {
        tables().journaledPaddles.add(lot + added.paddle());
      }
    }
    commit.standings().forEach(lot -> tables().live.put(lot.lotId(), live(commit, lot)));
    bucket.lastStreamId = commit.lastStreamId();
    bucket.position = commit.to().position();
    bucket.batch = commit.to().batch();
  }

  private static LiveRow live(BucketCommit commit, LotStanding lot) {
    LotState state = lot.stateAt(lot.at());
    return new LiveRow(
        commit.bucket(),
        lot,
        commit.from().epoch(),
        state,
        lot.pauseReason(),
        state == LotState.PAUSED && lot.resumed(),
        false);
  }

  @Override
  public BucketPosition position(Bucket bucket) {
    return postgres.transaction(() -> postgres.bucket(bucket).at());
  }

  @Override
  public List<String> records(UUID lotId) {
    return postgres.transaction(
        () ->
            tables().journal.getOrDefault(lotId, List.of()).stream()
                .map(row -> row.row().text())
                .toList());
  }

  @Override
  public Optional<String> record(UUID lotId, long seq) {
    return postgres.transaction(
        () ->
            tables().journal.getOrDefault(lotId, List.of()).stream()
                .filter(row -> row.row().record().seq() == seq)
                .map(row -> row.row().text())
                .findFirst());
  }

  @Override
  public List<UUID> unfinishedLots(Bucket bucket) {
    return postgres.transaction(
        () ->
            tables().live.entrySet().stream()
                .filter(lot -> lot.getValue().bucket().equals(bucket))
                .filter(lot -> !lot.getValue().state().closed())
                .map(Map.Entry::getKey)
                .toList());
  }

  @Override
  public OptionalLong restoredEpoch(Bucket bucket) {
    return postgres.transaction(() -> postgres.restoredEpoch(bucket));
  }

  @Override
  public BucketPosition newEpoch(Bucket bucket, BucketPosition from, long next) {
    long epoch = mutation == Mutation.EPOCH_NOT_RAISED ? from.epoch() : next;
    postgres.awaitUnlocked(List.of(bucket));
    return postgres.writing(
        () -> {
          BucketRow row = postgres.bucket(bucket);
          boolean own = row.token == from.leaseToken() && row.epoch == from.epoch();
          if (!own && mutation != Mutation.EPOCH_WITHOUT_LEASE) {
            throw new LeaseLost(bucket);
          }
          row.epoch = epoch;
          row.lastStreamId = "0-0";
          row.restoredEpoch = null;
          changeLive(bucket, lot -> lot.withEpoch(epoch));
          return new BucketPosition(from.leaseToken(), epoch, "0-0", from.position(), from.batch());
        });
  }

  private void changeLive(Bucket bucket, UnaryOperator<LiveRow> change) {
    tables()
        .live
        .replaceAll(
            (id, lot) ->
                lot.bucket().equals(bucket) && !lot.state().closed() ? change.apply(lot) : lot);
  }

  @Override
  public void stop(Bucket bucket, long leaseToken, String reason) {
    postgres.awaitUnlocked(List.of(bucket));
    postgres.writing(
        () -> {
          if (postgres.bucket(bucket).token != leaseToken) {
            throw new LeaseLost(bucket);
          }
          postgres.bucket(bucket).stopped = true;
          postgres.bucket(bucket).untilMs = 0;
          changeLive(bucket, lot -> lot.stopped(reason));
          return true;
        });
  }

  @Override
  public long lastTickMs(Bucket bucket) {
    return postgres.transaction(() -> postgres.bucket(bucket).lastTickMs);
  }

  @Override
  public Map<KeyRef, JournalRow> rows(Collection<KeyRef> keys) {
    return postgres.transaction(
        () -> {
          Map<KeyRef, JournalRow> found = new HashMap<>();
          for (KeyRef key : keys) {
            JournalRow row = tables().byKey.get(key);
            if (row != null) {
              found.put(key, row);
            }
          }
          return found;
        });
  }

  @Override
  public Map<UUID, LotPosition> positions(Collection<UUID> lots) {
    return postgres.transaction(
        () -> {
          Map<UUID, LotPosition> found = new HashMap<>();
          for (UUID lot : lots) {
            LiveRow row = tables().live.get(lot);
            if (row != null) {
              found.put(lot, seen(new LotPosition(row.standing().seq(), row.epoch())));
            }
          }
          return found;
        });
  }

  private LotPosition seen(LotPosition position) {
    return mutation == Mutation.REFUSAL_BEFORE_JOURNAL
        ? new LotPosition(Long.MAX_VALUE, position.epoch())
        : position;
  }

  @Override
  public Set<Ground> journaled(Collection<Ground> grounds) {
    return postgres.transaction(
        () ->
            grounds.stream()
                .filter(ground -> mutation == Mutation.REFUSAL_BEFORE_JOURNAL || stands(ground))
                .collect(Collectors.toSet()));
  }

  private boolean stands(Ground ground) {
    return tables().journal.getOrDefault(ground.lotId(), List.of()).stream()
        .map(Journaled::row)
        .anyMatch(
            row ->
                row.record().seq() == ground.footing().seq() && ground.footing().isOn(row.text()));
  }
}
