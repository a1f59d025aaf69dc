package org.fachui.auction.enrolment.application;

import org.jspecify.annotations.Nullable;

/** Payout did not answer, or not so that it could be used. Carries ids only. */
public final class PayoutAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PayoutAway(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
