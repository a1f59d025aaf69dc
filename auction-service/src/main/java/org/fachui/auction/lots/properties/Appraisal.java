package org.fachui.auction.lots.properties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reference price by appraisal (委托评估); the contract's {@code Appraisal}.
 *
 * @param on date of the report
 * @param reportSha256 hex, of the report
 * @param validUntil last day of its validity; null as long as nobody filled it in
 */
public record Appraisal(
    long fen, LocalDate on, String agency, String reportSha256, @Nullable LocalDate validUntil) {
  /** The last day: as the report says, or a year after it. */
  public LocalDate lastDay() {
    return validUntil == null ? on.plusYears(1) : validUntil;
  }
}
