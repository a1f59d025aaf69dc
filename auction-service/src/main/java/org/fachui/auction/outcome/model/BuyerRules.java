package org.fachui.auction.outcome.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fachui.auction.enrolment.model.ConnectionWithSale;
import org.fachui.auction.enrolment.model.EnrolmentRefusal;
import org.fachui.auction.enrolment.model.Listed;
import org.fachui.auction.enrolment.model.ListedParty;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;

/**
 * May a sale ruling be made for these buyers, and served on them? A buyer without the qualification
 * to bid has it annulled (NJA-31(4)); no finding names a person.
 */
public final class BuyerRules {
  /** On which ground the court annuls such an auction. */
  public static final String GROUND = "UNQUALIFIED_BUYER";

  private BuyerRules() {}

  /**
   * Judges under a set of {@code RuleSets.buyer}.
   *
   * @param parties how the lists have those who take part
   * @param home whether the housing bureau says that one of them is restricted (HOME-3)
   * @return every refusal; empty if nothing bars them
   */
  public static List<Refused> judge(RuleSet rules, List<ListedParty> parties, boolean home) {
    List<Refused> found = new ArrayList<>();
    for (ListedParty party : parties) {
      for (EnrolmentRefusal ban : party.listed().bans(party.buys(), false, false).all()) {
        found.add(refused(rules, ban, party));
      }
    }
    if (home) {
      found.add(
          new Refused(
              EnrolmentRefusal.RESTRICTED.name(),
              rules.rule("HOME-3"),
              RuleFacts.none(),
              RuleFacts.of("annulment", GROUND)));
    }
    return List.copyOf(found);
  }

  private static Refused refused(RuleSet rules, EnrolmentRefusal ban, ListedParty party) {
    Listed listed = party.listed();
    RuleFacts who =
        RuleFacts.of("party", party.position() + 1).and("role", party.buys() ? "BUYER" : "AGENT");
    RuleFacts annulled = RuleFacts.of("annulment", GROUND);
    return switch (ban) {
      case CONNECTED_PERSON -> {
        ConnectionWithSale connection = Objects.requireNonNull(listed.connection());
        String by = Objects.requireNonNull(listed.declaredBy());
        yield new Refused(
            "BUYER_CONNECTED",
            at(rules, "NJA-34", "第三十四条" + item(connection)),
            who.and("connection", connection.name()).and("declaredBy", by),
            annulled.and("withdrawalBy", by));
      }
      case DEFAULTER ->
          new Refused("BUYER_DEFAULTED", at(rules, "NJA-24", "第二十四条第二款"), who, annulled);
      case RESTRICTED_DEBTOR ->
          new Refused(
              "BUYER_SPENDING_RESTRICTED",
              rules.rule("CONS-3"),
              who,
              annulled
                  .and("permissionUnder", "CONS-8")
                  .and("permissionOf", String.join("、", listed.restrictedBy())));
      default -> throw new IllegalStateException(ban + " stands in no list");
    };
  }

  private static String item(ConnectionWithSale connection) {
    return switch (connection) {
      case PLATFORM -> "第二项";
      case AGENCY -> "第三项";
      case COURT_STAFF, PLATFORM_STAFF, AGENCY_STAFF, NEAR_RELATIVE -> "第四项";
    };
  }

  private static Rule at(RuleSet rules, String id, String article) {
    Rule rule = rules.rule(id);
    return new Rule(rule.id(), rule.citation().at(article), rule.summary(), rule.parameters());
  }
}
