package org.fachui.payout.bank.model;

/**
 * What a bank answers when asked for one line. Above a report in rank, below a statement's entry.
 *
 * @param reason the bank's code, or empty
 */
public record Inquiry(String instructionId, State state, String reason) {
  /** As the contract has them. */
  public enum State {
    BOOKED,
    REJECTED,
    PENDING,
    /** The bank does not know the id. */
    UNKNOWN
  }
}
