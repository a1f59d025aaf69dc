package org.fachui.payout.plans.model;

import java.util.UUID;

/**
 * A line of a plan with all that is signed of it.
 *
 * @param tier out of which it is paid
 */
public record SignedLine(
    UUID claimId, int tier, String name, String bankNo, String accountNo, long fen) {
  /** The claim without the person. */
  @Override
  public String toString() {
    return "SignedLine[" + claimId + "]";
  }
}
