package org.fachui.proof.payout;

/**
 * What is wrong with a proof, and where.
 *
 * @param member a JSON pointer into the file, such as {@code /transfers/17/fen}
 * @param sentence for people
 */
public record ProofFinding(Code code, String member, String sentence) {
  /** The kinds of findings, in the order in which a verifier looks. */
  public enum Code {
    /** A part is missing, unknown, out of order or misshapen. */
    FORMAT,
    /** A key statement is not good. */
    KEY,
    /** A seal does not follow the one before, or was not signed like that. */
    SEAL,
    /** A transfer is not the one that was sealed. */
    TRANSFER,
    /** A line is not what the transfers make of it, or not the one that was signed. */
    LINE,
    /** The statement was not signed like that, or does not fit what it speaks of. */
    STATEMENT
  }

  /** The finding in one line. */
  @Override
  public String toString() {
    return code + " (" + (member.isEmpty() ? "/" : member) + "): " + sentence;
  }
}
