package org.fachui.proof.payout;

import org.fachui.proof.payout.ProofFinding.Code;

/** Ends the reading of a proof with its first finding. */
final class FoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProofFinding finding;

  FoundException(Code code, String member, String sentence) {
    super(sentence, null, false, false);
    this.finding = new ProofFinding(code, member, sentence);
  }

  static FoundException of(Code code, String place, Misshapen misshapen) {
    return new FoundException(
        code, place + misshapen.member(), String.valueOf(misshapen.getMessage()));
  }

  ProofFinding finding() {
    return finding;
  }
}
