package org.fachui.auction.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/**
 * When shares are sold without a reference price (EQ-12): the agency cannot report by the material
 * at hand, the parties know what that may cost them, the applicant asks for it in writing, and the
 * shares are not plainly worth nothing. The start price is then above the costs of execution; the
 * court is free in the deposit.
 */
public final class UnappraisedRules {
  private static final String RULE = "EQ-12";

  private UnappraisedRules() {}

  /**
   * Why this cannot be entered of a property, if it cannot.
   *
   * @param shares whether the property is a company's shares
   * @param priced whether a reference price is in force
   */
  public static Optional<Refused> entering(RuleSet equity, boolean shares, boolean priced) {
    Rule rule = equity.rule(RULE);
    if (!shares) {
      return Optional.of(
          new Refused(
              "ONLY_SHARES",
              rule,
              RuleFacts.of("shares", false),
              RuleFacts.of("kind", "EQUITY").and("otherwise", "referencePrice")));
    }
    return priced
        ? Optional.of(
            new Refused(
                "REFERENCE_PRICE_IN_FORCE",
                rule,
                RuleFacts.of("referencePrice", true),
                RuleFacts.of("referencePrice", false)))
        : Optional.empty();
  }

  /**
   * What keeps such shares from being sold.
   *
   * @param startPriceFen as the panel decided; empty without a decision
   * @return every refusal, in the order of the article
   */
  public static List<Refused> refusals(
      RuleSet equity, UnappraisedShares shares, OptionalLong startPriceFen) {
    Rule rule = equity.rule(RULE);
    List<Refused> refused = new ArrayList<>();
    needs(refused, rule, shares.partiesTold(), "PARTIES_NOT_TOLD_OF_LACK", "toldSha256");
    needs(refused, rule, shares.stated(), "NO_STATEMENT_OF_AGENCY", "statementSha256");
    needs(refused, rule, shares.requested(), "NO_WRITTEN_APPLICATION", "applicationSha256");
    if (shares.worthless()) {
      refused.add(
          new Refused(
              "SHARES_WORTHLESS",
              rule,
              RuleFacts.of("worthless", true),
              RuleFacts.of("worthless", false)));
    }
    long least = Math.addExact(shares.costsFen(), rule.parameters().number("aboveCostsFenMin"));
    if (startPriceFen.isPresent() && startPriceFen.getAsLong() < least) {
      refused.add(
          new Refused(
              "NOT_ABOVE_COSTS",
              rule,
              RuleFacts.of("startPriceFen", startPriceFen.getAsLong())
                  .and("costsFen", shares.costsFen()),
              RuleFacts.of("startPriceFenMin", least)));
    }
    return List.copyOf(refused);
  }

  private static void needs(
      List<Refused> refused, Rule rule, boolean there, String reason, String paper) {
    if (!there) {
      refused.add(
          new Refused(reason, rule, RuleFacts.of(paper, false), RuleFacts.of(paper, "SHA-256")));
    }
  }
}
