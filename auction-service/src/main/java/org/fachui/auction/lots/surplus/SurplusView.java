package org.fachui.auction.lots.surplus;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.rules.SurplusRules;
import org.jspecify.annotations.Nullable;

/** The contract's {@code SurplusNotice}. */
public record SurplusView(
    UUID decisionId,
    long startPriceFen,
    long comesFirstFen,
    SurplusNotice.State state,
    @Nullable Instant toldAt,
    @Nullable Instant requestBy,
    @Nullable Instant requestedAt) {
  /** As it stands at an instant, by the clock of the next notice's rule set. */
  public static SurplusView of(SurplusNotice notice, Instant now) {
    Duration within = Duration.ofMillis(SurplusRules.requestWithinMs(RuleSets.DRILL_2026_3));
    return new SurplusView(
        notice.decisionId(),
        notice.startPriceFen(),
        notice.comesFirstFen(),
        notice.state(within, now),
        notice.toldAt().orElse(null),
        notice.requestBy(within).orElse(null),
        notice.requestedAt().orElse(null));
  }
}
