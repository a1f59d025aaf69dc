package org.fachui.proof.bidlog;

import java.util.List;
import java.util.Optional;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.merkle.MerkleTree;

/** What the verifier says of a log. */
public sealed interface VerificationReport {

  /**
   * Everything holds.
   *
   * @param warnings {@link FindingCode#NOT_CLOSED} or nothing
   * @param tree over the records
   * @param keys that came with the log; whose they are is not known here
   */
  record Verified(LogOutcome outcome, List<Finding> warnings, MerkleTree tree, KeyRing keys)
      implements VerificationReport {
    public Verified {
      warnings = List.copyOf(warnings);
    }

    /** Why the receipt is not one of this log; empty if its record stands in the log. */
    public Optional<Finding> contradiction(Receipt receipt) {
      return receipt.fault(keys).or(() -> absence(receipt));
    }

    private Optional<Finding> absence(Receipt receipt) {
      long seq = receipt.record().seq();
      boolean stands =
          receipt.record().lot().equals(outcome.lot())
              && seq <= tree.size()
              && hashAt(seq)
                  .equals(receipt.record().leaf(receipt.head().signed().profile().hashing()));
      String sentence = "The log does not contain the record that the receipt proves.";
      return stands
          ? Optional.empty()
          : Optional.of(Finding.atRecord(FindingCode.HEAD_ROOT, seq, "/record", sentence));
    }

    private Hash hashAt(long seq) {
      return tree.leaf(Math.toIntExact(seq - 1));
    }
  }

  /** The first finding. */
  record Found(Finding finding) implements VerificationReport {}

  /**
   * The file cannot be read or is not JSON.
   *
   * @param sentence says where and what was expected
   */
  record Unreadable(String sentence) implements VerificationReport {}

  /**
   * The log cannot be checked here, good or not: the algorithms of its profile are missing.
   *
   * @param sentence says what is missing
   */
  record Unsupported(String sentence) implements VerificationReport {}
}
