package org.fachui.auction.pricing.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.fachui.kernel.rules.RuleFacts;

/** Days as courts count them, and how long a figure may be valid. */
final class CourtDays {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private CourtDays() {}

  static LocalDate of(Instant at) {
    return LocalDate.ofInstant(at, CHINA);
  }

  /** The last day that a figure of that day may have. */
  static LocalDate longest(Determination before, LocalDate on) {
    return on.plusMonths(before.rules().rule("PRICE-27").parameters().number("validMonthsMax"));
  }

  /** What is against a figure of that day being valid so long (PRICE-27). */
  static Optional<Verdict> againstValidity(
      Determination before, LocalDate on, LocalDate validUntil) {
    LocalDate longest = longest(before, on);
    if (!validUntil.isBefore(on) && !validUntil.isAfter(longest)) {
      return Optional.empty();
    }
    return Optional.of(
        Verdict.against(
            before,
            "VALID_TOO_LONG",
            "PRICE-27",
            RuleFacts.of("validUntil", validUntil.toString()),
            RuleFacts.of("validUntilMin", on.toString()).and("validUntilMax", longest.toString())));
  }
}
