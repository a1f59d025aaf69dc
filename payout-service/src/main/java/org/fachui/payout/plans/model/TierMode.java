package org.fachui.payout.plans.model;

/** How money that does not suffice is shared inside a tier. */
public enum TierMode {
  /** By the ratio of the claims (CPI-508). */
  PRO_RATA,
  /** One after the other in the order of the claims (CPI-514). */
  SEQUENTIAL
}
