package org.fachui.auction.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.satisfaction.Ending;
import org.fachui.auction.satisfaction.EndingFacts;
import org.fachui.auction.satisfaction.EndingFacts.Answers;
import org.fachui.auction.satisfaction.EndingFacts.Statements;
import org.fachui.auction.satisfaction.EndingFacts.Taker;
import org.fachui.auction.satisfaction.EndingRules;
import org.fachui.auction.satisfaction.Route;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** May this property be taken by agreement, without having been offered to anybody (CPI-489)? */
public final class AgreementRules {
  private static final String RULE = "CPI-489";

  private AgreementRules() {}

  /**
   * Judges what is of the agreement alone; whether the property may be disposed of at all is judged
   * as before a sale.
   *
   * @param rules a set of {@code RuleSets.after}
   * @param disposal the set of the right to dispose
   * @return every refusal; empty if it may be taken so
   */
  public static List<Refused> judge(RuleSet rules, RuleSet disposal, AgreementFacts facts) {
    List<Refused> found = new ArrayList<>();
    if (facts.criminal()) {
      found.add(
          new Refused(
              "ONLY_BY_THE_OFFER",
              rules.rule("CRIM-12"),
              RuleFacts.of("route", Route.BY_AGREEMENT.name()),
              RuleFacts.of("offer", "ACCEPTED")));
    }
    found.addAll(EndingRules.judge(rules, ending(facts)));
    if (facts.applicant() && facts.claimFen() <= 0) {
      found.add(
          new Refused(
              "CLAIM_SATISFIED",
              rules.rule(RULE),
              RuleFacts.of("claimFen", 0),
              RuleFacts.of("claimFenMin", 1)));
    }
    String missing =
        AgreedPaper.needed(false).stream()
            .filter(one -> !facts.papers().contains(one))
            .map(Enum::name)
            .collect(Collectors.joining(" "));
    if (!missing.isEmpty()) {
      found.add(
          new Refused(
              "PAPERS_MISSING",
              rules.rule(RULE),
              RuleFacts.of("missing", missing),
              RuleFacts.of("papers", missing)));
    }
    if (!facts.disposalProved()) {
      found.add(
          new Refused(
              "DISPOSAL_RIGHT_MISSING",
              disposal.rule("DISP-1"),
              RuleFacts.of("disposalRight", false),
              RuleFacts.of("proof", "首先查封的登记回执，或者首先查封法院的移送执行函")));
    }
    return List.copyOf(found);
  }

  /** What its papers show stands for what the court states of a lot. */
  private static EndingFacts ending(AgreementFacts facts) {
    boolean owed = facts.applicant() && facts.claimFen() > 0;
    long claim = owed ? facts.claimFen() : facts.priceFen();
    boolean eligible = facts.papers().contains(AgreedPaper.HOME_ELIGIBILITY);
    return new EndingFacts(
        Ending.TAKEN,
        LotStage.DRAFT,
        0,
        facts.immovable(),
        facts.home(),
        Route.BY_AGREEMENT,
        new Taker(
            true,
            true,
            facts.applicant(),
            EndingRules.differenceFen(facts.priceFen(), claim),
            facts.differencePaid()),
        Answers.NOT_ASKED,
        new Statements(true, true, eligible, false, false),
        AgreedPaper.values().length);
  }
}
