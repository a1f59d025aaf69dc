package org.fachui.auction.lots.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.fachui.auction.lots.publishing.DrillLotRequest.PaddleGrant;
import org.fachui.auction.lots.publishing.Fault.AgainstRule;
import org.fachui.auction.lots.publishing.Fault.InvalidField;
import org.fachui.auction.notices.Disclosure;
import org.fachui.auction.notices.DrillNotice;
import org.fachui.auction.rules.PublicationFacts;
import org.fachui.auction.rules.PublicationRules;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Names everything that is wrong with a request to publish a drill lot, fields first, then rules by
 * article.
 */
final class DrillLotChecks {
  private static final Set<String> FIGURES =
      Set.of("/appraisalFen", "/startPriceFen", "/depositFen", "/durationMs");

  private static final Map<String, String> FIELD_OF_RULE =
      Map.of(
          "NJA-10", "/startPriceFen",
          "NJA-13", "/disclosures",
          "NJA-14", "/disclosures",
          "NJA-17", "/depositFen",
          "NJA-20", "/durationMs",
          "NJA-34", "/paddles");

  private DrillLotChecks() {}

  /**
   * All faults of a request.
   *
   * @param publisher subject of the person who publishes
   * @return empty if the lot may be published
   */
  static List<Fault> of(DrillLotRequest request, String publisher) {
    List<InvalidField> fields = FieldChecks.of(request);
    List<Fault> faults = new ArrayList<>(fields);
    if (fields.stream().anyMatch(fault -> FIGURES.contains(fault.field()))) {
      return faults;
    }
    if (request.startPriceFen() > RuleFacts.LARGEST - request.incrementFen()) {
      faults.add(
          new InvalidField(
              "/incrementFen",
              "No bid above the start price would be possible.",
              RuleFacts.of("startPriceAndIncrementMax", RuleFacts.LARGEST)));
    }
    PublicationRules.refusals(RuleSets.DRILL_2026, facts(request, publisher))
        .forEach(refused -> faults.add(against(refused)));
    return List.copyOf(faults);
  }

  private static Fault against(Refused refused) {
    return new AgainstRule(FIELD_OF_RULE.getOrDefault(refused.rule().id(), ""), refused);
  }

  private static PublicationFacts facts(DrillLotRequest request, String publisher) {
    List<Disclosure> given = request.disclosures();
    Set<String> disclosed = given == null ? DrillNotice.CODES : codes(given);
    return new PublicationFacts(
        optional(request.appraisalFen()),
        request.startPriceFen(),
        optional(request.depositFen()),
        request.durationMs(),
        disclosed,
        codes(DrillNotice.warnings()),
        Optional.of(publisher),
        request.paddles().stream().map(PaddleGrant::bidder).collect(Collectors.toSet()));
  }

  private static Set<String> codes(List<Disclosure> disclosures) {
    return disclosures.stream().map(Disclosure::code).collect(Collectors.toSet());
  }

  static OptionalLong optional(@Nullable Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
