package org.fachui.auction.pricing.model;

/** What became of an objection. */
public enum RulingOutcome {
  /** 驳回. */
  DISMISSED,
  /** The platform or agency corrected its report. */
  CORRECTED,
  /** The report falls. */
  UPHELD
}
