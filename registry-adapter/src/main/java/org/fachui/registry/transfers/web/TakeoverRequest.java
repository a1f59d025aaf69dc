package org.fachui.registry.transfers.web;

import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.fachui.platform.problems.Problem;
import org.fachui.registry.transfers.application.TransferDesk.WindowReceipt;

/**
 * The contract's {@code TakeoverRequest}: a receipt from the bureau's window.
 *
 * @param sha256 of the scanned receipt
 */
public record TakeoverRequest(String receiptNo, String entryNo, Instant enteredAt, String sha256) {
  private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}()（）〔〕./_-]{1,64}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** Names the first field that is wrong. */
  WindowReceipt checked(Clock clock) {
    require("/receiptNo", NUMBER.matcher(receiptNo).matches());
    require("/entryNo", NUMBER.matcher(entryNo).matches());
    require("/enteredAt", !enteredAt.isAfter(clock.instant()));
    require("/sha256", isSha256(sha256));
    return new WindowReceipt(receiptNo, entryNo, enteredAt, sha256);
  }

  static boolean isSha256(String text) {
    return SHA256.matcher(text).matches();
  }

  private static void require(String field, boolean good) {
    if (!good) {
      throw Problem.invalidField(field, "The value is out of range or cannot be stored.")
          .asException();
    }
  }
}
