package org.fachui.auction.pricing.model;

/** Why a negotiation led to nothing (PRICE-4). */
public enum NoAgreement {
  /** One party refuses. */
  REFUSED,
  /** One party cannot be found. */
  MISSING,
  /** The term passed without two results. */
  TERM_PASSED
}
