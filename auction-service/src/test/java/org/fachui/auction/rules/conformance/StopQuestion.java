package org.fachui.auction.rules.conformance;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.stops.law.StopCause;
import org.fachui.auction.stops.law.StopFacts;
import org.fachui.auction.stops.law.StopFacts.Money;
import org.fachui.auction.stops.law.StopKind;
import org.fachui.auction.stops.law.StopRules;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** May the court stop this lot by this paper, and by when does it go on, or deposits go back? */
final class StopQuestion {
  /** Noon in China. */
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

  private StopQuestion() {}

  static Told ask(RuleSet rules, Facts facts) {
    StopKind kind = StopKind.valueOf(facts.text("kind", "STAY"));
    StopCause cause = StopCause.valueOf(facts.text("cause", "BY_LAW"));
    Instant ends = after(facts, "termMs", kind == StopKind.POSTPONEMENT ? "864000000" : "");
    StopFacts judged =
        new StopFacts(
            kind,
            cause,
            LotStage.valueOf(facts.text("stage", "ANNOUNCED")),
            NOW,
            NOW.plusMillis(facts.number("opensInMs", 864_000_000)),
            ends,
            (int) facts.number("documents", 1),
            money(facts),
            facts.number("proceedsFen", 0),
            (int) facts.number("togetherWith", 0));
    List<Refused> found = StopRules.judge(rules, judged);
    Instant gone = after(facts, "goneMs", "");
    if (!found.isEmpty()) {
      return new Told(
          found.stream()
              .map(one -> one.rule().id() + " " + one.reason())
              .collect(Collectors.joining("; ")),
          found.getFirst().rule().citation().text());
    }
    return new Told(
        clock(rules, kind, gone == null ? ends : gone),
        StopRules.cited(rules, cause).citation().text());
  }

  private static String clock(RuleSet rules, StopKind kind, @Nullable Instant ended) {
    if (kind == StopKind.WITHDRAWAL) {
      return "WITHDRAWN; deposits back in " + ms(StopRules.releaseBy(rules, NOW));
    }
    Instant by = StopRules.resumeBy(rules, ended);
    return "STOPPED; " + (by == null ? "until the cause is gone" : "goes on in " + ms(by));
  }

  private static long ms(Instant instant) {
    return instant.toEpochMilli() - NOW.toEpochMilli();
  }

  private static @Nullable Instant after(Facts facts, String name, String base) {
    String given = facts.text(name, base);
    return given.isEmpty() ? null : NOW.plusMillis(Long.parseLong(given));
  }

  private static @Nullable Money money(Facts facts) {
    String owed = facts.text("owedFen", "");
    long paid = facts.number("paidFen", 0);
    Instant paidAt = after(facts, "paidMs", "");
    boolean sellAll = facts.flag("sellAll", false);
    return owed.isEmpty() ? null : new Money(Long.parseLong(owed), paid, paidAt, sellAll);
  }
}
