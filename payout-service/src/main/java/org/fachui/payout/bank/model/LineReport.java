package org.fachui.payout.bank.model;

/**
 * What a report (pain.002) says about one line. Below a statement's entry in rank.
 *
 * @param instructionId as the bank wrote it; it may be nobody's
 * @param reason the bank's code, or empty
 */
public record LineReport(String instructionId, Status status, String reason) {
  /** ISO 20022 codes of a line. */
  public enum Status {
    /** Accepted, settlement completed. */
    ACSC,
    /** Rejected. */
    RJCT,
    /** Pending. */
    PDNG
  }
}
