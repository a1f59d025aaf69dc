package org.fachui.proof.payout;

/** What the verifier says of a proof. */
public sealed interface ProofReport {
  /** Everything holds. */
  record Verified(ProofStatement statement) implements ProofReport {}

  /** The first finding. */
  record Found(ProofFinding finding) implements ProofReport {}

  /**
   * The file cannot be read or is not JSON.
   *
   * @param sentence says where and what was expected
   */
  record Unreadable(String sentence) implements ProofReport {}
}
