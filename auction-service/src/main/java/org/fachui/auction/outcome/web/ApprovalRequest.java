package org.fachui.auction.outcome.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fachui.auction.PlainText;
import org.fachui.auction.outcome.application.SaleApprovals.Given;
import org.fachui.platform.problems.Problem;

/** What an authority decided; the contract's {@code SaleApprovalRequest}. */
public record ApprovalRequest(boolean granted, String number, String documentSha256, LocalDate on) {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /**
   * What is kept.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 naming the first field that is wrong
   */
  Given given(LocalDate soldOn, Instant now) {
    if (!PlainText.fits(number, 1, 100) || !PlainText.canBeShown(number)) {
      throw Problem.invalidField("/number", "The text is empty, too long or cannot be shown.")
          .accepted("lengthMin", 1)
          .accepted("lengthMax", 100)
          .asException();
    }
    if (!documentSha256.matches("[0-9a-f]{64}")) {
      throw Problem.invalidField("/documentSha256", "This is not a SHA-256 in lower-case hex.")
          .accepted("length", 64)
          .asException();
    }
    LocalDate today = LocalDate.ofInstant(now, CHINA);
    if (on.isBefore(soldOn) || on.isAfter(today)) {
      throw Problem.invalidField("/on", "It was decided after the sale, and not in the future.")
          .accepted("min", soldOn.toString())
          .accepted("max", today.toString())
          .asException();
    }
    return new Given(granted, number.strip(), documentSha256, on, now);
  }

  /** The day of an instant as courts count it. */
  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, CHINA);
  }
}
