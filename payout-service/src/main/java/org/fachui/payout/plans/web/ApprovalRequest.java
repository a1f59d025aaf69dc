package org.fachui.payout.plans.web;

import org.fachui.payout.plans.model.PlanHashes;
import org.fachui.platform.problems.Problem;
import org.fachui.proof.merkle.Hash;

/** The hashes that an approver signs; the contract's {@code ApprovalRequest}. */
public record ApprovalRequest(String planHash, String batchHash) {
  /**
   * The hashes.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 naming the field
   */
  PlanHashes hashes() {
    requireHash("/planHash", planHash);
    requireHash("/batchHash", batchHash);
    return new PlanHashes(planHash, batchHash);
  }

  private static void requireHash(String field, String text) {
    if (!Hash.isHex(text)) {
      throw Problem.invalidField(field, "64 lower-case hexadecimal digits are wanted here.")
          .asException();
    }
  }
}
