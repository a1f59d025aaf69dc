package org.fachui.payout.arrivals;

/** What became of a notice. */
public enum ArrivalOutcome {
  /** The money is a case's. */
  MATCHED,
  /** The money is in suspense (不明款). */
  SUSPENSE,
  /** The credit was counted before. */
  KNOWN,
  /** Another amount or virtual number was told under the same reference; nothing was changed. */
  CONTRADICTION
}
