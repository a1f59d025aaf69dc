package org.fachui.auction.pricing.model;

/** Why an inquiry or appraisal is withdrawn (PRICE-29). */
public enum WithdrawalReason {
  APPLICATION_WITHDRAWN,
  FULFILLED,
  INSTRUMENT_REVOKED,
  NO_SALE_AGREED,
  OTHER
}
