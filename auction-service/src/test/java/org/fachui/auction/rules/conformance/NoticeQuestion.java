package org.fachui.auction.rules.conformance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.fachui.auction.rules.NoticeFacts;
import org.fachui.auction.rules.NoticeFacts.Appraisal;
import org.fachui.auction.rules.NoticeFacts.Concerned;
import org.fachui.auction.rules.NoticeFacts.Creditors;
import org.fachui.auction.rules.NoticeFacts.Decision;
import org.fachui.auction.rules.NoticeFacts.Later;
import org.fachui.auction.rules.NoticeFacts.Means;
import org.fachui.auction.rules.NoticeFacts.Notified;
import org.fachui.auction.rules.NoticeFacts.Platform;
import org.fachui.auction.rules.NoticeFacts.Review;
import org.fachui.auction.rules.NoticeFacts.Surplus;
import org.fachui.auction.rules.NoticeFacts.Warning;
import org.fachui.auction.rules.NoticeRules;
import org.fachui.auction.rules.RoundKind;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** May this notice be published? */
final class NoticeQuestion {
  private static final long DAY_MS = 86_400_000;
  private static final String NONE = "none";

  private NoticeQuestion() {}

  static Told ask(RuleSet rules, Facts facts) {
    List<Refused> refused = NoticeRules.refusals(rules, notice(facts));
    if (refused.isEmpty()) {
      return new Told("PUBLISHED", "");
    }
    String outcome =
        refused.stream()
            .map(one -> one.rule().id() + " " + one.reason())
            .collect(Collectors.joining("; "));
    return new Told(outcome, refused.getFirst().rule().citation().text());
  }

  private static NoticeFacts notice(Facts facts) {
    Set<String> without = Set.of(facts.text("without", "").split(" ", -1));
    Set<String> disclosed = new HashSet<>();
    Set<String> warned = new HashSet<>(Set.of("HOME-2"));
    for (int item = 1; item <= 10; item++) {
      disclosed.add("NJA-13-" + item);
    }
    for (int item = 1; item <= 7; item++) {
      warned.add("NJA-14-" + item);
    }
    disclosed.removeAll(without);
    warned.removeAll(without);
    return new NoticeFacts(
        facts.flag("disposalProved", true),
        new Platform(
            facts.flag("platformListed", true), given(facts, "platformChosenBy", "APPLICANT")),
        new Review(facts.flag("review", true), facts.flag("landAnswered", true)),
        price(facts),
        decision(facts),
        given(facts, "channel", "人民法院公告网"),
        facts.flag("immovable", true),
        facts.number("opensInMs", 30 * DAY_MS),
        facts.number("durationMs", DAY_MS),
        disclosed,
        warned,
        facts.flag("home", true),
        concerned(facts),
        facts.day("publishedOn", "2026-11-22"),
        facts.day("opensOn", "2026-12-22"),
        later(facts),
        surplus(facts),
        facts.flag("unappraised", false));
  }

  /** What comes before the applicant, and what became of an earlier price that left nothing. */
  private static Surplus surplus(Facts facts) {
    OptionalLong comesFirst =
        given(facts, "comesFirstFen", NONE).stream().mapToLong(Long::parseLong).findFirst();
    Optional<Warning> warning =
        given(facts, "leftNothing", NONE)
            .map(
                came ->
                    switch (came) {
                      case "UNTOLD" -> new Warning(false, false);
                      case "TOLD" -> new Warning(true, false);
                      case "REQUESTED" -> new Warning(true, true);
                      default -> throw new IllegalArgumentException(came);
                    });
    return new Surplus(facts.flag("mortgaged", false), comesFirst, warning);
  }

  /** What the notice of a later round follows. */
  private static Optional<Later> later(Facts facts) {
    return given(facts, "follows", NONE)
        .map(
            kind ->
                new Later(
                    RoundKind.valueOf(kind),
                    facts.number("previousStartFen", 70_000_000),
                    facts.number("opensAfterMs", 30 * DAY_MS),
                    facts.flag("decidedSince", true),
                    facts.flag("lateReason", false),
                    Creditors.valueOf(facts.text("creditors", Creditors.DECLINED.name()))));
  }

  private static Optional<String> given(Facts facts, String name, String base) {
    return Optional.of(facts.text(name, base)).filter(value -> !value.equals(NONE));
  }

  private static Optional<Appraisal> price(Facts facts) {
    long fen = facts.number("appraisalFen", 100_000_000);
    return given(facts, "validUntil", "2027-02-01")
        .map(last -> new Appraisal(fen, LocalDate.parse(last)));
  }

  private static Optional<Decision> decision(Facts facts) {
    long start = facts.number("startFen", 70_000_000);
    long deposit = facts.number("depositFen", 7_000_000);
    return given(facts, "panel", "3")
        .map(members -> new Decision(start, deposit, Integer.parseInt(members)));
  }

  private static List<Concerned> concerned(Facts facts) {
    List<Concerned> concerned = new ArrayList<>();
    concerned.addAll(told(facts.several("informed", "RECEIPT " + 3 * DAY_MS), "PARTY", false));
    concerned.addAll(told(facts.several("holderInformed", ""), "PREEMPTION_HOLDER", true));
    return concerned;
  }

  /** Each of a role, told in these ways: the means and how long before the notice, or NONE. */
  static List<Concerned> told(List<String> each, String role, boolean mayWaive) {
    List<Concerned> concerned = new ArrayList<>();
    int number = 0;
    for (String how : each) {
      if (how.isEmpty()) {
        continue;
      }
      String[] words = how.split(" ", -1);
      Optional<Notified> notified =
          words[0].equals("NONE")
              ? Optional.empty()
              : Optional.of(new Notified(Means.valueOf(words[0]), Long.parseLong(words[1])));
      concerned.add(new Concerned(role + " " + ++number, mayWaive, notified));
    }
    return concerned;
  }
}
