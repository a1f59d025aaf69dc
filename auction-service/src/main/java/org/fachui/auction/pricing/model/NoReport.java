package org.fachui.auction.pricing.model;

/** Why an agency has no report (PRICE-19). */
public enum NoReport {
  /** No report in time and no extension. */
  LATE,
  /** The agency declines. */
  DECLINED
}
