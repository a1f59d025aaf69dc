package org.fachui.auction.rules;

import java.util.Map;
import java.util.Optional;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleCitation;

/**
 * The rule and the article behind each reason for which a bid is refused ({@code BidRefusal} of the
 * contract).
 */
public final class RefusalCitations {
  /**
   * What a refusal cites.
   *
   * @param rule id of the rule, such as {@code NJA-20}; it stands in every rule set
   * @param citation the exact paragraph
   */
  public record Cited(String rule, RuleCitation citation) {
    /** The citation in Chinese, as a problem's {@code article}. */
    public String article() {
      return citation.text();
    }
  }

  private static final Cited RUNS_SAFELY = cited("NJA-8", "第八条第一款第一项");
  private static final Cited DATA_ARE_TRUE = cited("NJA-8", "第八条第一款第四项");
  private static final Cited START_AND_STEPS = cited("NJA-20", "第二十条第一款");
  private static final Cited TIME_OF_BIDDING = cited("NJA-20", "第二十条第二款");

  private static final Map<String, Cited> BY_REASON =
      Map.ofEntries(
          Map.entry("RATE_LIMITED", RUNS_SAFELY),
          Map.entry("TOO_BUSY", RUNS_SAFELY),
          Map.entry("STALE_EPOCH", DATA_ARE_TRUE),
          Map.entry("RECOVERING", DATA_ARE_TRUE),
          Map.entry("KEY_REUSED", DATA_ARE_TRUE),
          Map.entry("KEY_EXPIRED", DATA_ARE_TRUE),
          Map.entry("NOT_OPEN_YET", TIME_OF_BIDDING),
          Map.entry("ENDED", TIME_OF_BIDDING),
          Map.entry("PAUSED", cited("NJA-28", "第二十八条第一款、第二款")),
          Map.entry("NOT_QUALIFIED", cited("NJA-18", "第十八条第一款")),
          Map.entry("BELOW_START", START_AND_STEPS),
          Map.entry("BELOW_STEP", START_AND_STEPS),
          Map.entry("OFF_STEP", START_AND_STEPS),
          Map.entry("ABOVE_LIMIT", DATA_ARE_TRUE),
          Map.entry("OWN_LEAD", START_AND_STEPS),
          Map.entry("MATCH_NOT_ALLOWED", cited("NJA-21", "第二十一条第二款、第三款")),
          Map.entry("NOT_RECORDED", DATA_ARE_TRUE));

  private RefusalCitations() {}

  /**
   * What a refused bid cites.
   *
   * @param reason name of the reason, such as {@code BELOW_STEP}
   * @return empty for what is no refusal of a bid
   */
  public static Optional<Cited> of(String reason) {
    return Optional.ofNullable(BY_REASON.get(reason));
  }

  private static Cited cited(String id, String article) {
    Rule rule = RuleSets.NJA_2017.rule(id);
    return new Cited(rule.id(), rule.citation().at(article));
  }
}
