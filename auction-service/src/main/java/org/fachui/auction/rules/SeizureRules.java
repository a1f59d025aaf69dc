package org.fachui.auction.rules;

import java.util.ArrayList;
import java.util.List;
import org.fachui.auction.rules.SeizureFacts.CoOwners;
import org.fachui.auction.rules.SeizureFacts.Covering;
import org.fachui.auction.rules.SeizureFacts.Dwelling;
import org.fachui.auction.rules.SeizureFacts.Dwelling.MoreThanNecessary;
import org.fachui.auction.rules.SeizureFacts.Dwelling.Necessary;
import org.fachui.auction.rules.SeizureFacts.Dwelling.NotNeeded;
import org.fachui.auction.rules.SeizureFacts.Dwelling.NotSurveyed;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/** May this seized property be put up for sale? All findings at once, in the articles' order. */
public final class SeizureRules {
  private final RuleSet rules;
  private final List<Refused> found = new ArrayList<>();

  private SeizureRules(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * Judges under a set of {@code RuleSets.seizure}.
   *
   * @return every refusal; empty if it may be sold
   */
  public static List<Refused> refusals(RuleSet rules, SeizureFacts facts) {
    SeizureRules judging = new SeizureRules(rules);
    judging.dwelling(facts.dwelling());
    facts.coOwners().ifPresentOrElse(judging::coOwners, judging::coOwnersUnknown);
    judging.covering(facts.covering());
    facts.elsewhere().ifPresent(judging::elsewhere);
    judging.together(facts.leftOut());
    return List.copyOf(judging.found);
  }

  private void dwelling(Dwelling dwelling) {
    switch (dwelling) {
      case NotNeeded none -> {}
      case NotSurveyed nobodyLooked ->
          refuse(
              "DWELLING_NOT_SURVEYED",
              "SEIZE-4",
              RuleFacts.of("surveyed", false),
              RuleFacts.of("finding", "NOT_NECESSARY MORE_THAN_NECESSARY"));
      case Necessary needed ->
          refuse(
              "NECESSARY_DWELLING",
              "SEIZE-4",
              RuleFacts.of("finding", "NECESSARY"),
              RuleFacts.of("finding", "NOT_NECESSARY MORE_THAN_NECESSARY"));
      case MoreThanNecessary(boolean appliedFor, boolean housed) -> {
        if (!appliedFor || !housed) {
          refuse(
              appliedFor ? "HOUSING_NOT_SECURED" : "NO_APPLICATION_FOR_DWELLING",
              "SEIZE-5",
              RuleFacts.of("appliedFor", appliedFor).and("housed", housed),
              RuleFacts.of("appliedFor", true).and("housed", true));
        }
      }
    }
  }

  private void coOwnersUnknown() {
    refuse(
        "CO_OWNERS_NOT_SURVEYED",
        "SEIZE-12",
        RuleFacts.of("surveyed", false),
        RuleFacts.of("countMin", 0));
  }

  private void coOwners(CoOwners owners) {
    if (owners.told() < owners.count()) {
      refuse(
          "CO_OWNERS_NOT_TOLD",
          "SEIZE-12",
          RuleFacts.of("count", owners.count()).and("told", owners.told()),
          RuleFacts.of("toldMin", owners.count()));
    }
    if (owners.suitPending()) {
      refuse(
          "PARTITION_SUIT_PENDING",
          "SEIZE-12",
          RuleFacts.of("suitPending", true),
          RuleFacts.of("suitPending", false));
    }
  }

  private void covering(Covering covering) {
    if (covering.sellAll()) {
      return;
    }
    long others = Math.addExact(covering.proceedsFen(), covering.onSaleFen());
    if (covering.owedFen().isEmpty()) {
      if (others > 0 || covering.divisible()) {
        refuse(
            "OWED_NOT_RECKONED",
            "SEIZE-19",
            RuleFacts.of("otherLotsFen", others).and("divisible", covering.divisible()),
            RuleFacts.of("owedFenMin", 1));
      }
      return;
    }
    long owed = covering.owedFen().getAsLong();
    if (covering.proceedsFen() >= owed) {
      refuse(
          "PROCEEDS_SUFFICE",
          "SALE-14",
          RuleFacts.of("proceedsFen", covering.proceedsFen()).and("owedFen", owed),
          RuleFacts.of("proceedsFenMax", owed - 1).and("sellAll", true));
    } else if (clearlyCovers(others, owed)) {
      refuse(
          "EXCESS_SEIZURE",
          "SEIZE-19",
          RuleFacts.of("otherLotsFen", others).and("owedFen", owed),
          RuleFacts.of("otherLotsFenMax", clear(owed) - 1).and("sellAll", true));
    } else if (covering.divisible()
        && covering.valueFen().isPresent()
        && clearlyCovers(Math.addExact(others, covering.valueFen().getAsLong()), owed)) {
      refuse(
          "PART_SUFFICES",
          "SEIZE-19",
          RuleFacts.of("otherLotsFen", others)
              .and("owedFen", owed)
              .and("valueFen", covering.valueFen().getAsLong()),
          RuleFacts.of("valueFenMax", clear(owed) - 1 - others).and("sellAll", true));
    }
  }

  private void elsewhere(SeizureFacts.Elsewhere lot) {
    refuse(
        lot.sold() ? "UNIT_SOLD" : "UNIT_ON_SALE",
        lot.sold() ? "SEIZE-27" : "SEIZE-26",
        lot.lotId().isEmpty()
            ? RuleFacts.of("route", "BY_AGREEMENT")
            : RuleFacts.of("lotId", lot.lotId()),
        RuleFacts.of("lots", "CLOSED_UNSOLD WITHDRAWN DEFAULTED"));
  }

  private void together(int leftOut) {
    if (leftOut > 0) {
      refuse(
          "NOT_COMBINED", "SALE-15", RuleFacts.of("leftOut", leftOut), RuleFacts.of("leftOut", 0));
    }
  }

  private boolean clearlyCovers(long fen, long owedFen) {
    return fen >= clear(owedFen);
  }

  /** The smallest value that clearly exceeds what is owed. */
  private long clear(long owedFen) {
    long percent = rules.rule("SEIZE-19").parameters().number("clearPercentMin");
    return Math.ceilDiv(Math.multiplyExact(owedFen, percent), 100L);
  }

  private void refuse(String reason, String rule, RuleFacts inputs, RuleFacts accepted) {
    found.add(new Refused(reason, rules.rule(rule), inputs, accepted));
  }
}
