package org.fachui.auction.bidding.application;

import java.util.List;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.bidlog.Head;
import org.fachui.proof.merkle.Hash;

/**
 * One row of the journal with what its receipt is made of. From the commit on it never changes.
 *
 * @param record what {@code text} says
 * @param text the canonical form, byte for byte as it was decided
 * @param path from the record's leaf to the lot's root in {@code head}
 * @param head of the commit that journaled the record
 */
public record JournalRow(BidRecord record, String text, List<Hash> path, Head head) {
  /** Copies the path. */
  public JournalRow {
    path = List.copyOf(path);
  }
}
