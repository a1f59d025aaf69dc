package org.fachui.auction.enrolment.model;

import org.jspecify.annotations.Nullable;

/** What a bidder pays as deposit (NJA-17 paragraph 2). */
public final class DepositAsked {
  private DepositAsked() {}

  /**
   * The lot's deposit; of the case's enforcement applicant only the part by which his claim falls
   * short of it, so nothing if it does not.
   *
   * @param depositFen the lot's
   * @param claimFen the applicant's recorded claim in the case; null for everybody else
   */
  public static long of(long depositFen, @Nullable Long claimFen) {
    return claimFen == null ? depositFen : Math.max(0, depositFen - claimFen);
  }
}
