package org.fachui.auction.clocks;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.courts.Court;
import org.fachui.auction.lots.rounds.NextStep.Light;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code Clocks}.
 *
 * @param total how many run, also where fewer are listed
 */
public record ClocksView(List<ClockView> clocks, int total, Instant serverTime) {
  /** As many as are listed. */
  static final int MOST = 500;

  /** Those without a day come last; of two with one day the older. */
  private static final Comparator<RunningClock> BY_END =
      Comparator.comparing(RunningClock::until, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(RunningClock::since);

  /** The most urgent first. */
  static ClocksView of(Collection<RunningClock> running, Instant now) {
    return new ClocksView(
        running.stream().sorted(BY_END).limit(MOST).map(one -> ClockView.of(one, now)).toList(),
        running.size(),
        now);
  }

  /** The contract's {@code Clock}. */
  public record ClockView(
      String kind,
      String rule,
      String article,
      Court court,
      UUID caseId,
      String caseNumber,
      @Nullable UUID propertyId,
      @Nullable UUID lotId,
      String title,
      String titleEn,
      Instant since,
      @Nullable Instant until,
      Light light) {
    static ClockView of(RunningClock clock, Instant now) {
      RunningClock.Subject of = clock.subject();
      return new ClockView(
          clock.kind().name(),
          clock.rule().id(),
          clock.rule().citation().text(),
          of.court(),
          of.caseId(),
          of.caseNumber(),
          of.propertyId(),
          of.lotId(),
          of.title(),
          of.titleEn(),
          clock.since(),
          clock.until(),
          Light.at(clock.since(), clock.until(), now));
    }
  }
}
