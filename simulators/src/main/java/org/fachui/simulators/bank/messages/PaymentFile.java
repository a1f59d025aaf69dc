package org.fachui.simulators.bank.messages;

import java.time.LocalDate;
import java.util.List;

/**
 * A payment file.
 *
 * @param fen the sum of its lines
 */
public record PaymentFile(
    String messageId, String paymentId, LocalDate due, List<PaymentLine> lines, long fen) {
  /** Copies the lines. */
  public PaymentFile {
    lines = List.copyOf(lines);
  }
}
