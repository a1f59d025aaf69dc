package org.fachui.payout.ledger;

import java.util.UUID;

/**
 * A transfer to be posted.
 *
 * @param batch what it is posted with
 * @param debit the account that the fen leave
 * @param credit the account that they reach
 * @param fen more than nothing
 * @param reference what it refers to: an id, never personal data
 * @param businessKey what it is posted for; posting the same again has no effect
 */
public record Posting(
    UUID batch,
    TransferKind kind,
    long debit,
    long credit,
    long fen,
    String reference,
    String businessKey) {
  /** Checks what needs no database. */
  public Posting {
    if (fen <= 0) {
      throw new IllegalArgumentException("A transfer moves at least one fen, not " + fen + ".");
    }
    if (debit == credit) {
      throw new IllegalArgumentException("A transfer goes to another account.");
    }
    if (businessKey.isBlank()) {
      throw new IllegalArgumentException("A transfer has a business key.");
    }
  }
}
