package org.fachui.auction.bidding.application;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.LotStanding;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.bidlog.Head;
import org.fachui.proof.bidlog.LotRoot;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.signing.Profile;

/** One bucket as its journaler follows it. For one thread. */
final class JournaledBucket {
  private final Bucket bucket;
  private final Journal journal;
  private final LogCheck check;
  private final Map<UUID, JournaledLot> lots = new HashMap<>();
  private BucketPosition position;
  private boolean agreed;
  private boolean catchingUp;

  JournaledBucket(Bucket bucket, Journal journal, LogCheck check) {
    this.bucket = bucket;
    this.journal = journal;
    this.check = check;
    this.position = journal.position(bucket);
  }

  Bucket bucket() {
    return bucket;
  }

  BucketPosition position() {
    return position;
  }

  /** Whether the arbiter's data were found to continue the journal, or were rebuilt from it. */
  boolean agreed() {
    return agreed;
  }

  void agreed(boolean now) {
    agreed = now;
    catchingUp = false;
  }

  /** Whether nothing is decided in it and what its stream still holds is to be journaled. */
  boolean catchingUp() {
    return catchingUp;
  }

  /** Nothing is decided until the rest of the stream is journaled and the two are compared. */
  void catchUp() {
    agreed = false;
    catchingUp = true;
  }

  /** The journal is there now. */
  void movedTo(BucketPosition reached) {
    position = reached;
    lots.values().removeIf(lot -> lot.seq() > 0 && lot.standing().closed());
  }

  /** A lot with everything that is journaled of it. */
  JournaledLot lot(UUID id) {
    return lots.computeIfAbsent(id, wanted -> JournaledLot.of(journal.records(wanted), check));
  }

  /** One entry as it will be journaled, before its path is known. */
  private record Taken(BidRecord record, StreamEntry entry, Hash leaf, Hash previous, int index) {}

  /**
   * Takes entries of the stream and makes of them what the next transaction writes: rows with the
   * paths of their receipts, and a signed root over the lots that they touch. An entry that is
   * journaled already, letter for letter, is skipped.
   *
   * @throws JournalConflict if an entry does not continue its lot; this object is of no use then
   */
  BucketCommit take(List<StreamEntry> entries, Sealing sealing, long atMs) {
    List<Taken> taken = new ArrayList<>(entries.size());
    Map<UUID, JournaledLot> touched = new LinkedHashMap<>();
    for (StreamEntry entry : entries) {
      BidRecord record = read(entry);
      var id = UUID.fromString(record.lot());
      JournaledLot lot = lot(id);
      if (record.seq() <= lot.seq()) {
        requireSame(id, record.seq(), entry);
      } else {
        taken.add(next(lot, record, entry));
        touched.put(id, lot);
      }
    }
    String lastId = entries.getLast().id();
    if (taken.isEmpty()) {
      return new BucketCommit(bucket, position, lastId, List.of(), List.of(), List.of());
    }
    return sealed(taken, touched, lastId, sealing, atMs);
  }

  private BidRecord read(StreamEntry entry) {
    try {
      return JournaledLot.read(entry.text());
    } catch (RuntimeException misshapen) {
      throw new JournalConflict(bucket, "entry " + entry.id() + ": " + misshapen.getMessage());
    }
  }

  private void requireSame(UUID lot, long seq, StreamEntry entry) {
    Optional<String> stored = journal.record(lot, seq);
    if (!stored.equals(Optional.of(entry.text()))) {
      throw new JournalConflict(
          bucket, "entry " + entry.id() + " differs from record " + seq + " of lot " + lot);
    }
  }

  private Taken next(JournaledLot lot, BidRecord record, StreamEntry entry) {
    if (record.epoch() > position.epoch()) {
      throw new LeaseLost(bucket);
    } else if (record.epoch() < position.epoch()) {
      throw new JournalConflict(bucket, "entry " + entry.id() + " is of a void epoch");
    }
    Hash leaf = lot.leaf(record, entry.text());
    Hash previous = lot.lastLeaf();
    String fault = lot.append(record, leaf);
    if (fault != null) {
      throw new JournalConflict(
          bucket, "record " + record.seq() + " of lot " + record.lot() + ": " + fault);
    }
    return new Taken(record, entry, leaf, previous, lot.tree().size() - 1);
  }

  private BucketCommit sealed(
      List<Taken> taken,
      Map<UUID, JournaledLot> touched,
      String lastId,
      Sealing sealing,
      long atMs) {
    List<Head> heads = heads(touched, sealing, atMs);
    Map<String, Head> byLot = new HashMap<>();
    heads.forEach(head -> byLot.put(head.lot(), head));
    List<BucketCommit.Entry> rows = new ArrayList<>(taken.size());
    for (Taken one : taken) {
      var tree = lot(UUID.fromString(one.record().lot())).tree();
      Head head = java.util.Objects.requireNonNull(byLot.get(one.record().lot()));
      var row =
          new JournalRow(
              one.record(), one.entry().text(), tree.inclusionPath(one.index(), tree.size()), head);
      rows.add(new BucketCommit.Entry(row, one.leaf(), one.previous(), one.entry().id()));
    }
    List<LotStanding> standings = touched.values().stream().map(JournaledLot::standing).toList();
    return new BucketCommit(bucket, position, lastId, rows, heads, standings);
  }

  /** One signed root for the lots of each profile; nearly always all have one. */
  private List<Head> heads(Map<UUID, JournaledLot> touched, Sealing sealing, long atMs) {
    Map<Profile, List<LotRoot>> roots = new EnumMap<>(Profile.class);
    touched.forEach(
        (id, lot) ->
            roots
                .computeIfAbsent(lot.profile(), first -> new ArrayList<>(touched.size()))
                .add(new LotRoot(id.toString(), lot.tree().size(), lot.tree().root())));
    List<Head> heads = new ArrayList<>(touched.size());
    long batch = position.batch();
    for (Map.Entry<Profile, List<LotRoot>> of : roots.entrySet()) {
      heads.addAll(sealing.seal(of.getKey(), bucket, ++batch, atMs, of.getValue()));
    }
    return heads;
  }
}
