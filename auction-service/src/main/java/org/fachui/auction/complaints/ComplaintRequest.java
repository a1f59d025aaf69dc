package org.fachui.auction.complaints;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fachui.auction.complaints.Complaint.Kind;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** A complaint as it is recorded; the contract's {@code ComplaintRequest}. */
public record ComplaintRequest(
    Kind kind, String fileNumber, String receivedOn, @Nullable UUID lotId) {
  private static final Pattern FILE_NUMBER =
      Pattern.compile("[\\p{IsHan}\\p{Alnum}（）()〔〕_-]{1,40}");

  /**
   * The day, if the request can be taken.
   *
   * @param today by the platform's clock
   */
  LocalDate checked(LocalDate today) {
    if (!FILE_NUMBER.matcher(fileNumber).matches()) {
      throw Problem.invalidField("/fileNumber", "The number of a file is wanted, and no more.")
          .accepted("lengthMax", 40)
          .accepted("example", "督〔2026〕12号")
          .asException();
    }
    try {
      LocalDate day = LocalDate.parse(receivedOn);
      if (!day.isAfter(today)) {
        return day;
      }
    } catch (DateTimeException malformed) {
      throw notADay(today);
    }
    throw notADay(today);
  }

  private static RuntimeException notADay(LocalDate today) {
    return Problem.invalidField("/receivedOn", "A day that has come is wanted.")
        .accepted("latest", today.toString())
        .asException();
  }
}
