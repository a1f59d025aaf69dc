package org.fachui.auction.bidding.application;

import java.util.List;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.LotStanding;
import org.fachui.proof.bidlog.Head;
import org.fachui.proof.merkle.Hash;

/**
 * What one transaction adds to the journal of one bucket.
 *
 * @param from where the bucket stood: the transaction checks every number of it
 * @param lastStreamId of the last entry taken
 * @param entries new rows in order; their positions follow {@code from.position()}
 * @param heads one for each lot touched; empty if every entry was journaled before
 * @param standings of each lot touched, after its last record
 */
public record BucketCommit(
    Bucket bucket,
    BucketPosition from,
    String lastStreamId,
    List<Entry> entries,
    List<Head> heads,
    List<LotStanding> standings) {
  /** Copies the lists. */
  public BucketCommit {
    entries = List.copyOf(entries);
    heads = List.copyOf(heads);
    standings = List.copyOf(standings);
  }

  /** A new row with the hash of the record before it, and where it came from. */
  public record Entry(JournalRow row, Hash leaf, Hash previous, String streamId) {}

  /** Where the bucket stands afterwards. */
  public BucketPosition to() {
    return new BucketPosition(
        from.leaseToken(),
        from.epoch(),
        lastStreamId,
        from.position() + entries.size(),
        heads.stream().mapToLong(head -> head.signed().batch()).max().orElse(from.batch()));
  }
}
