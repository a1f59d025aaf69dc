package org.fachui.auction.bidding.sabotage;

import java.util.ArrayList;
import java.util.List;
import org.fachui.auction.bidding.application.BucketCommit;
import org.fachui.auction.bidding.application.Journal;
import org.fachui.auction.bidding.engine.HeldJournal;

/** While it is held, says that it has written what it only keeps in memory. */
final class HastyJournal extends HeldJournal {
  private final List<List<BucketCommit>> kept = new ArrayList<>();
  private boolean hasty;

  HastyJournal(Journal journal) {
    super(journal);
  }

  @Override
  public synchronized void hold(boolean now) {
    hasty = now;
    if (!now) {
      writeKept();
    }
  }

  @Override
  public synchronized void append(List<BucketCommit> commits) {
    if (hasty) {
      kept.add(commits);
      return;
    }
    writeKept();
    super.append(commits);
  }

  private void writeKept() {
    kept.forEach(super::append);
    kept.clear();
  }
}
