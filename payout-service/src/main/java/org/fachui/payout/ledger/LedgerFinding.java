package org.fachui.payout.ledger;

/**
 * What is wrong with the ledger.
 *
 * @param place the row, such as {@code transfer 17} or {@code seal 3 of chain …}
 * @param sentence for people
 */
public record LedgerFinding(String place, String sentence) {
  @Override
  public String toString() {
    return place + ": " + sentence;
  }
}
