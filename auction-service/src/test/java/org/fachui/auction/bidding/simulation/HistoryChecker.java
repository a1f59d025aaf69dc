package org.fachui.auction.bidding.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.simulation.PostgresTables.Journaled;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.merkle.InclusionProof;

/**
 * Judges a history from outside: from the bidders' books, the final journal and the disks that
 * survived. Asks nothing of the engine.
 */
final class HistoryChecker {
  private final World world;
  private final List<Violation> found = new ArrayList<>();
  private final Map<UUID, List<Journaled>> journal;
  private final boolean restored;
  private final boolean mayStop;
  private final boolean damaged;

  private HistoryChecker(World world, List<Fault> plan) {
    this.world = world;
    this.journal = world.postgres().tables().journal;
    this.restored = plan.stream().anyMatch(f -> f.kind() == FaultKind.POSTGRES_RESTORED);
    this.damaged = plan.stream().anyMatch(f -> f.kind() == FaultKind.REDIS_KEYS_MISSING);
    this.mayStop = plan.stream().anyMatch(f -> f.kind().mayStop());
  }

  /** Everything that must not be in the history of this world. */
  static List<Violation> judge(World world, List<Fault> plan) {
    var checker = new HistoryChecker(world, plan);
    checker.lots();
    checker.buckets();
    checker.survivors();
    checker.states();
    checker.found.addAll(new AnswerChecker(world, plan).judge());
    checker.ends();
    return checker.found;
  }

  private void add(Figure figure, String what) {
    found.add(new Violation(figure, what));
  }

  private void lots() {
    journal.forEach(
        (id, rows) -> {
          var plain = new PlainAuction();
          Hash before = Hash.ofBytes(new byte[Hash.SIZE]);
          for (int i = 0; i < rows.size(); i++) {
            BidRecord record = rows.get(i).row().record();
            if (record.seq() != i + 1) {
              add(Figure.GAP, "record " + record.seq() + " of lot " + id + " is row " + (i + 1));
            }
            plain.follow(record, world.redis().ticks());
            before = receipt(rows.get(i), before);
          }
          found.addAll(plain.found());
          if (!plain.closed() && !stopped() && !damaged) {
            add(Figure.UNRESOLVED, "lot " + id + " is not closed");
          }
        });
  }

  /** The row's own hashes, and its path to the root that was signed. */
  private Hash receipt(Journaled journaled, Hash before) {
    var row = journaled.row();
    Hash leaf = Hash.leaf(row.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var lot = row.head().lotRoot();
    boolean proves =
        leaf.equals(journaled.entry().leaf())
            && before.equals(journaled.entry().previous())
            && new InclusionProof(row.record().seq() - 1, lot.treeSize(), row.path())
                .proves(leaf, lot.root())
            && row.head().pathHolds();
    if (!proves) {
      add(Figure.RECEIPT, "record " + row.record().seq() + " of lot " + row.record().lot());
    }
    return leaf;
  }

  /** By bucket: positions without gaps, numbers that never go back, one process a lease. */
  private void buckets() {
    Map<Bucket, List<Journaled>> byBucket = new HashMap<>();
    journal
        .values()
        .forEach(
            rows ->
                rows.forEach(
                    row ->
                        byBucket.computeIfAbsent(row.bucket(), b -> new ArrayList<>()).add(row)));
    byBucket.forEach(
        (bucket, rows) -> {
          rows.sort(java.util.Comparator.comparingLong(Journaled::position));
          Map<Long, Set<String>> processes = new HashMap<>();
          for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).position() != i + 1) {
              add(Figure.GAP, "position " + rows.get(i).position() + " of " + bucket);
            }
            if (i > 0) {
              follows(bucket, rows.get(i - 1), rows.get(i), processes);
            }
          }
        });
  }

  private void follows(
      Bucket bucket, Journaled before, Journaled next, Map<Long, Set<String>> processes) {
    BidRecord a = before.row().record();
    BidRecord b = next.row().record();
    long batchA = before.row().head().signed().batch();
    long batchB = next.row().head().signed().batch();
    if (b.at() < a.at() || b.epoch() < a.epoch() || batchB < batchA) {
      add(Figure.ORDER, "position " + next.position() + " of " + bucket + " goes back");
    }
    if (next.leaseToken() < before.leaseToken()) {
      add(Figure.SPLIT, "the lease of " + bucket + " went back to " + next.leaseToken());
    }
    Set<String> left = processes.computeIfAbsent(next.leaseToken(), t -> new HashSet<>());
    if (!before.by().equals(next.by()) && before.leaseToken() == next.leaseToken()) {
      left.add(before.by());
    }
    if (left.contains(next.by())) {
      add(Figure.SPLIT, "two processes commit under lease " + next.leaseToken());
    }
  }

  /** What stands in a stream, or stood in one that survived, is journaled as it was decided. */
  private void survivors() {
    if (stopped()) {
      return;
    }
    List<BidRecord> survived = new ArrayList<>(world.redis().standing());
    survived.addAll(world.redis().abandoned());
    for (BidRecord record : survived) {
      boolean stands =
          journal.getOrDefault(UUID.fromString(record.lot()), List.of()).stream()
              .anyMatch(row -> row.row().record().equals(record));
      if (!stands) {
        add(Figure.FORKED, record.kind() + " " + record.seq() + " survived and is not journaled");
      }
    }
  }

  private void states() {
    if (restored) {
      return;
    }
    Map<String, Book.Saw> newest = new HashMap<>();
    for (Book.Saw saw : world.book().saw()) {
      Book.Saw before = newest.put(saw.bidder(), saw);
      if (before != null && (saw.seq() < before.seq() || saw.epoch() < before.epoch())) {
        add(Figure.ORDER, saw.bidder() + " saw the state go back to " + saw.seq());
      }
    }
  }

  private boolean stopped() {
    return world.postgres().anyStopped();
  }

  private void ends() {
    for (RuntimeException fault : world.faults()) {
      add(Figure.FAULT, fault.toString());
    }
    if (stopped()) {
      if (!mayStop) {
        add(Figure.STOPPED, String.join("; ", world.postgres().incidents()));
      }
    } else if (!world.finished() && !damaged) {
      long open =
          world.book().told().stream()
              .filter(told -> told.outcome() instanceof BidOutcome.Unknown)
              .map(told -> told.bid().key())
              .filter(Objects::nonNull)
              .distinct()
              .count();
      add(Figure.UNRESOLVED, "not finished; " + open + " keys were unknown at some time");
    }
  }
}
