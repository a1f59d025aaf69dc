package org.fachui.auction.rules.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.lots.rounds.EndingSteps;
import org.fachui.auction.lots.rounds.NextStep;
import org.fachui.auction.lots.rounds.PropertyRounds;
import org.fachui.auction.lots.rounds.Round;
import org.fachui.auction.rules.RoundKind;
import org.fachui.auction.satisfaction.Ending;
import org.fachui.auction.satisfaction.EndingFacts;
import org.fachui.auction.satisfaction.EndingFacts.Answers;
import org.fachui.auction.satisfaction.EndingFacts.Statements;
import org.fachui.auction.satisfaction.EndingFacts.Taker;
import org.fachui.auction.satisfaction.EndingRules;
import org.fachui.auction.satisfaction.Route;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** What may follow a property that nobody bought, and may its sale end in this way? */
final class AfterQuestion {
  private AfterQuestion() {}

  static Told steps(RuleSet rules, Facts facts) {
    long failures = facts.number("failures", 2);
    LotStage last = LotStage.valueOf(facts.text("stage", "CLOSED_UNSOLD"));
    long price = facts.number("startFen", 56_000_000);
    List<Round> all = new ArrayList<>();
    for (int i = 1; i <= failures; i++) {
      all.add(
          new Round(
              new UUID(0, i),
              i,
              i == failures
                  ? RoundKind.valueOf(facts.text("lastRound", i == 1 ? "FIRST" : "SECOND"))
                  : i == 1 ? RoundKind.FIRST : RoundKind.SECOND,
              Optional.empty(),
              price,
              i == failures ? last : LotStage.CLOSED_UNSOLD,
              Instant.EPOCH,
              Instant.EPOCH,
              Optional.of(Instant.EPOCH),
              false));
    }
    List<NextStep> found =
        EndingSteps.of(
            new PropertyRounds(all, PropertyRounds.Taker.valueOf(facts.text("taker", "NONE"))),
            rules,
            facts.flag("immovable", true));
    String outcome = found.stream().map(AfterQuestion::told).collect(Collectors.joining("; "));
    return new Told(outcome.isEmpty() ? "NOTHING" : outcome, "");
  }

  private static String told(NextStep step) {
    StringBuilder text = new StringBuilder(step.step().name());
    Optional.ofNullable(step.startPriceFenMin()).ifPresent(fen -> text.append(" at ").append(fen));
    Optional.ofNullable(step.dueBy())
        .ifPresent(by -> text.append(" by ").append(by.toEpochMilli()));
    Optional.ofNullable(step.noticeBy())
        .ifPresent(by -> text.append(" notice by ").append(by.toEpochMilli()));
    Optional.ofNullable(step.noticeMsMin()).ifPresent(ms -> text.append(" ahead ").append(ms));
    Optional.ofNullable(step.windowMs()).ifPresent(ms -> text.append(" open ").append(ms));
    return text.toString();
  }

  static Told ending(RuleSet rules, Facts facts) {
    Ending ending = Ending.valueOf(facts.text("ending", "TAKEN"));
    boolean taken = ending == Ending.TAKEN;
    Route route = taken ? Route.valueOf(facts.text("route", "AT_THE_RESERVE")) : null;
    Taker taker =
        taken
            ? new Taker(
                facts.flag("wants", true),
                facts.flag("chosen", true),
                facts.flag("applicant", true),
                EndingRules.differenceFen(
                    facts.number("priceFen", 56_000_000), facts.number("claimFen", 56_000_000)),
                facts.flag("differencePaid", false))
            : null;
    EndingFacts judged =
        new EndingFacts(
            ending,
            LotStage.valueOf(facts.text("stage", "CLOSED_UNSOLD")),
            facts.number("failures", 2),
            facts.flag("immovable", true),
            facts.flag("home", true),
            route,
            taker,
            Answers.valueOf(facts.text("answers", taken ? "WANTED" : "REFUSED")),
            new Statements(
                facts.flag("consent", true),
                facts.flag("nobodyHarmed", true),
                facts.flag("eligible", true),
                facts.flag("saleFailed", true),
                facts.flag("noOtherMeasure", true)),
            (int) facts.number("documents", 1));
    List<Refused> found = EndingRules.judge(rules, judged);
    if (!found.isEmpty()) {
      return new Told(
          found.stream()
              .map(one -> one.rule().id() + " " + one.reason())
              .collect(Collectors.joining("; ")),
          found.getFirst().rule().citation().text());
    }
    return new Told(
        ending + (taker == null ? "" : "; difference " + taker.differenceFen()),
        EndingRules.cited(rules, judged).citation().text());
  }
}
