package org.fachui.proof.bidlog;

import java.util.List;
import java.util.Optional;
import org.fachui.proof.merkle.MerkleTree;
import org.fachui.proof.signing.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the heads of a log as long as they hold.
 *
 * @param sealed how many records the heads before the first bad one cover
 * @param fault the first head that does not hold, with the records that it alone covers
 */
record HeadsCheck(long sealed, Optional<Finding> fault) {

  /** What the heads are about. */
  record Log(String lot, Profile profile, MerkleTree tree) {}

  static HeadsCheck of(List<Head> heads, Log log, KeyRing keys) {
    Head before = null;
    for (int i = 0; i < heads.size(); i++) {
      Head head = heads.get(i);
      long sealed = before == null ? 0 : before.treeSize();
      Optional<Finding> fault = fault(head, before, log, keys, "/heads/" + i);
      if (fault.isPresent()) {
        Finding finding = fault.get();
        boolean covers = head.treeSize() > sealed;
        return new HeadsCheck(
            sealed, Optional.of(covers ? finding.within(sealed + 1, head.treeSize()) : finding));
      }
      before = head;
    }
    return new HeadsCheck(before == null ? 0 : before.treeSize(), Optional.empty());
  }

  private static Optional<Finding> fault(
      Head head, @Nullable Head before, Log log, KeyRing keys, String place) {
    return order(head, before, log.lot(), place)
        .or(() -> profile(head, log.profile(), place))
        .or(() -> root(head, log.tree(), place))
        .or(() -> path(head, place))
        .or(() -> head.signed().fault(keys, place + "/signed"));
  }

  private static Optional<Finding> order(
      Head head, @Nullable Head before, String lot, String place) {
    if (!head.lot().equals(lot)) {
      return found(FindingCode.HEAD_ORDER, place + "/lot", "This head is of another lot.");
    }
    if (before == null) {
      return Optional.empty();
    }
    if (head.treeSize() <= before.treeSize()) {
      return found(
          FindingCode.HEAD_ORDER, place + "/treeSize", "The heads are not in growing order.");
    }
    if (!head.signed().bucket().equals(before.signed().bucket())) {
      return found(FindingCode.HEAD_ORDER, place + "/signed/bucket", "A lot stays in its bucket.");
    }
    if (head.signed().batch() <= before.signed().batch()) {
      return found(
          FindingCode.HEAD_ORDER, place + "/signed/batch", "The batches are not in growing order.");
    }
    return Optional.empty();
  }

  private static Optional<Finding> profile(Head head, Profile of, String place) {
    return head.signed().profile() == of
        ? Optional.empty()
        : found(
            FindingCode.HEAD_ROOT,
            place + "/signed/context",
            "This head is of another profile than the log.");
  }

  private static Optional<Finding> root(Head head, MerkleTree tree, String place) {
    if (head.treeSize() > tree.size()) {
      return found(
          FindingCode.HEAD_ORDER,
          place + "/treeSize",
          "This head covers " + head.treeSize() + " records, the log has " + tree.size() + ".");
    }
    boolean holds = tree.root((int) head.treeSize()).equals(head.lotRoot().root());
    return holds
        ? Optional.empty()
        : found(
            FindingCode.HEAD_ROOT,
            place + "/lotRoot",
            "The records do not give the root of this head.");
  }

  private static Optional<Finding> path(Head head, String place) {
    return head.pathHolds()
        ? Optional.empty()
        : found(
            FindingCode.HEAD_PATH,
            place + "/path",
            "The path does not lead from the lot's root to the signed root.");
  }

  private static Optional<Finding> found(FindingCode code, String member, String sentence) {
    return Optional.of(Finding.at(code, member, sentence));
  }
}
