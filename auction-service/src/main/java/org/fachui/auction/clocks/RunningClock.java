package org.fachui.auction.clocks;

import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.courts.Court;
import org.fachui.kernel.rules.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs.
 *
 * @param rule that set it
 * @param since when it began
 * @param until when what it waits for is late; null where the law names no day
 */
public record RunningClock(
    Subject subject, ClockKind kind, Rule rule, Instant since, @Nullable Instant until) {

  /**
   * What it is of.
   *
   * @param propertyId null for a lot without one
   * @param lotId null before the property is announced
   */
  public record Subject(
      Court court,
      UUID caseId,
      String caseNumber,
      @Nullable UUID propertyId,
      @Nullable UUID lotId,
      String title,
      String titleEn) {}
}
