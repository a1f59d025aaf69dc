package org.fachui.payout.bank.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The head of one file of payments (pain.001).
 *
 * @param fileId at most 35 characters; the same file has the same id for ever
 * @param bank the first three digits of its bank numbers (行号)
 * @param executeOn the only business day on which the bank may execute it
 * @param fen sum of the lines
 */
public record PaymentFile(
    String fileId, String bank, Instant createdAt, LocalDate executeOn, int lines, long fen) {
  /** Checks what a bank would refuse. */
  public PaymentFile {
    if (fileId.isEmpty() || fileId.length() > 35 || lines < 1 || fen < 1) {
      throw new IllegalArgumentException("not a file of payments: " + fileId);
    }
    if (!bank.matches("[0-9]{3}")) {
      throw new IllegalArgumentException("a bank has three digits");
    }
  }
}
