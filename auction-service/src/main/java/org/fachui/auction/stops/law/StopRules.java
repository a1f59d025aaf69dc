package org.fachui.auction.stops.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fachui.auction.life.LotLife;
import org.fachui.auction.rules.ReleaseTime;
import org.fachui.auction.stops.law.StopFacts.Money;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** May this lot be stopped by this paper, and when does it have to go on? */
public final class StopRules {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String STAGE = "NOT_IN_THIS_STAGE";

  private StopRules() {}

  /** Whether a refusal is about where the lot stands, so that another time may do. */
  public static boolean isOfStage(Refused refused) {
    return refused.reason().equals(STAGE);
  }

  /**
   * Judges under a set of {@code RuleSets.course}.
   *
   * @return every refusal; empty if the paper may be made
   */
  public static List<Refused> judge(RuleSet rules, StopFacts facts) {
    List<Refused> found = new ArrayList<>();
    Rule ofCause = cited(rules, facts.cause());
    if (LotLife.transition(facts.stage(), facts.kind().event()).isEmpty()) {
      found.add(
          new Refused(
              STAGE,
              ofCause,
              RuleFacts.of("stage", facts.stage().name()),
              RuleFacts.of("stages", stages(facts.kind()))));
    }
    if (!facts.cause().carries(facts.kind())) {
      found.add(
          new Refused(
              "CAUSE_OF_ANOTHER_PAPER",
              ofCause,
              RuleFacts.of("kind", facts.kind().name()).and("cause", facts.cause().name()),
              RuleFacts.of("causes", String.join(" ", StopCause.of(facts.kind())))));
      return List.copyOf(found);
    }
    term(rules, facts, found);
    proof(rules, facts, found);
    switch (facts.cause()) {
      case PROCEEDS_SUFFICE -> proceeds(rules.rule("SALE-14"), facts, found);
      case SOLD_TOGETHER -> together(rules.rule("SALE-15"), facts, found);
      case PAID_BEFORE_THE_DAY -> paid(rules.rule("SALE-19"), facts, found);
      default -> {
        // The documents prove it.
      }
    }
    return List.copyOf(found);
  }

  /** The rule of a cause with its exact article. */
  public static Rule cited(RuleSet rules, StopCause cause) {
    Rule rule = rules.rule(cause.rule());
    return new Rule(
        rule.id(), rule.citation().at(cause.article()), rule.summary(), rule.parameters());
  }

  /**
   * By when a stopped lot has to go on (NJA-28(4)).
   *
   * @param ended end of the term, or when the cause was gone; null while neither is
   */
  public static @Nullable Instant resumeBy(RuleSet rules, @Nullable Instant ended) {
    return ended == null
        ? null
        : ended.plusMillis(rules.rule("NJA-28").parameters().number("resumeWithinMsMax"));
  }

  /** By when deposits go back after a withdrawal. */
  public static Instant releaseBy(RuleSet rules, Instant withdrawn) {
    return ReleaseTime.by(rules, withdrawn);
  }

  private static void term(RuleSet rules, StopFacts facts, List<Refused> found) {
    Instant ends = facts.termEndsAt();
    if (facts.kind() != StopKind.POSTPONEMENT) {
      if (ends != null) {
        found.add(
            new Refused(
                "NO_TERM_HERE",
                rules.rule("NJA-28"),
                RuleFacts.of("kind", facts.kind().name()),
                RuleFacts.none()));
      }
      return;
    }
    Rule longest = rules.rule("POSTPONE-10");
    Instant latest = facts.now().plusMillis(longest.parameters().number("termMsMax"));
    if (ends == null) {
      found.add(
          new Refused(
              "TERM_MISSING",
              rules.rule("NJA-28"),
              RuleFacts.none(),
              RuleFacts.of("termEndsAtMax", latest.toString())));
    } else if (!ends.isAfter(facts.now()) || ends.isAfter(latest)) {
      found.add(
          new Refused(
              ends.isAfter(latest) ? "TERM_TOO_LONG" : "TERM_IS_OVER",
              longest,
              RuleFacts.of("termEndsAt", ends.toString()),
              RuleFacts.of("termEndsAtMin", facts.now().toString())
                  .and("termEndsAtMax", latest.toString())));
    }
  }

  private static void proof(RuleSet rules, StopFacts facts, List<Refused> found) {
    long least = rules.rule("SALE-17").parameters().number("documentsMin");
    if (facts.kind() == StopKind.WITHDRAWAL && facts.documents() < least) {
      found.add(
          new Refused(
              "PROOF_MISSING",
              cited(rules, facts.cause()),
              RuleFacts.of("documents", facts.documents()),
              RuleFacts.of("documentsMin", least)));
    }
  }

  private static void proceeds(Rule rule, StopFacts facts, List<Refused> found) {
    Money money = facts.money();
    if (money == null) {
      found.add(figures(rule));
    } else if (facts.proceedsFen() < money.owedFen()) {
      found.add(
          new Refused(
              "PROCEEDS_DO_NOT_SUFFICE",
              rule,
              RuleFacts.of("proceedsFen", facts.proceedsFen()).and("owedFen", money.owedFen()),
              RuleFacts.of("proceedsFenMin", money.owedFen())));
    } else if (money.sellAll()) {
      found.add(
          new Refused(
              "DEBTOR_AGREED_TO_SELL_ALL",
              rule,
              RuleFacts.of("sellAll", true),
              RuleFacts.of("sellAll", false)));
    }
  }

  private static void together(Rule rule, StopFacts facts, List<Refused> found) {
    if (facts.togetherWith() == 0) {
      found.add(
          new Refused(
              "OTHER_THING_MISSING",
              rule,
              RuleFacts.of("togetherWith", 0),
              RuleFacts.of("togetherWithMin", 1)));
    }
  }

  private static void paid(Rule rule, StopFacts facts, List<Refused> found) {
    Money money = facts.money();
    Instant paidAt = money == null ? null : money.paidAt();
    if (money == null || paidAt == null) {
      found.add(figures(rule));
      return;
    }
    if (money.paidFen() < money.owedFen()) {
      found.add(
          new Refused(
              "NOT_PAID_IN_FULL",
              rule,
              RuleFacts.of("paidFen", money.paidFen()).and("owedFen", money.owedFen()),
              RuleFacts.of("paidFenMin", money.owedFen())));
    }
    Duration day = Duration.ofMillis(rule.parameters().number("dayMs"));
    if (paidAt.isAfter(facts.now()) || !dayOf(paidAt, day).isBefore(dayOf(facts.opensAt(), day))) {
      found.add(
          new Refused(
              "NOT_BEFORE_THE_DAY",
              rule,
              RuleFacts.of("paidAt", paidAt.toString()).and("opensAt", facts.opensAt().toString()),
              RuleFacts.none()));
    }
  }

  private static Refused figures(Rule rule) {
    return new Refused("FIGURES_MISSING", rule, RuleFacts.none(), RuleFacts.of("owedFenMin", 0));
  }

  /** The beginning of the day in which an instant lies; in a drill a day is a second. */
  private static Instant dayOf(Instant instant, Duration day) {
    return day.equals(Duration.ofDays(1))
        ? LocalDate.ofInstant(instant, CHINA).atStartOfDay(CHINA).toInstant()
        : Instant.ofEpochMilli(
            Math.floorDiv(instant.toEpochMilli(), day.toMillis()) * day.toMillis());
  }

  private static String stages(StopKind kind) {
    return String.join(" ", LotLife.before(kind.event()).stream().map(Enum::name).toList());
  }
}
