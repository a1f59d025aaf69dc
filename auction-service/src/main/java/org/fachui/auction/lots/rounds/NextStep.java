package org.fachui.auction.lots.rounds;

import java.time.Duration;
import java.time.Instant;
import org.fachui.auction.life.LotEvent;
import org.fachui.auction.rules.RoundKind;
import org.fachui.kernel.rules.RuleCitation;
import org.jspecify.annotations.Nullable;

/**
 * What may happen next with a property, and by when. Money in fen.
 *
 * @param kind of the round that it would announce; null where it announces none
 * @param rule id of the rule that says so
 * @param startPriceFenMin lowest start price; null where the step has none
 * @param noticeMsMin shortest time between notice and opening; null where the step has no notice
 * @param windowMs how long a post-auction sale is open; null for any other step
 * @param since when the clock began to run
 * @param dueBy when it has to be done; null where the law names no day
 * @param noticeBy the last moment of a notice that is still in time; null likewise
 */
public record NextStep(
    LotEvent step,
    @Nullable RoundKind kind,
    String rule,
    RuleCitation citation,
    @Nullable Long startPriceFenMin,
    @Nullable Long noticeMsMin,
    @Nullable Long windowMs,
    Instant since,
    @Nullable Instant dueBy,
    @Nullable Instant noticeBy) {
  /** How much time is left. */
  public enum Light {
    /** More than a third of it, or the law names no day. */
    GREEN,
    /** A third or less. */
    YELLOW,
    /** None: the day has passed. */
    RED;

    /** The light of a clock at an instant; one without an end is never late. */
    public static Light at(Instant since, @Nullable Instant end, Instant now) {
      if (end == null) {
        return GREEN;
      } else if (now.isAfter(end)) {
        return RED;
      }
      Duration whole = Duration.between(since, end);
      Duration left = Duration.between(now, end);
      return left.multipliedBy(3).compareTo(whole) <= 0 ? YELLOW : GREEN;
    }
  }

  /** When it is late: a step with a notice, when its notice is; null where the law names no day. */
  public @Nullable Instant end() {
    return noticeBy == null ? dueBy : noticeBy;
  }

  /** The light at an instant. */
  public Light light(Instant now) {
    return Light.at(since, end(), now);
  }
}
