package org.fachui.auction.pricing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.RuleSet;

/**
 * What this installation goes by: the rule set for new determinations, and the listed platforms.
 */
@ApplicationScoped
public class PricingTerms {
  private boolean drill;
  private List<String> platforms = List.of();

  /**
   * From the configuration.
   *
   * @param platforms all on the list of online inquiry platforms, with commas between them
   *     (PRICE-8)
   */
  @Inject
  public PricingTerms(
      @ConfigProperty(name = "fachui.drill", defaultValue = "false") boolean drill,
      @ConfigProperty(
              name = "fachui.pricing.platforms",
              defaultValue = "演练网络询价平台甲,演练网络询价平台乙,演练网络询价平台丙")
          String platforms) {
    this.drill = drill;
    this.platforms =
        Arrays.stream(platforms.split(",", -1))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .distinct()
            .toList();
    if (this.platforms.size() > 20) {
      throw new IllegalArgumentException("fachui.pricing.platforms names more than 20");
    }
  }

  /** For the container's proxy only. */
  protected PricingTerms() {}

  /** The rule set of a determination that begins now. */
  public RuleSet rules() {
    return drill ? RuleSets.DRILL_PRICE_2026 : RuleSets.PRICE_2018;
  }

  /** All listed platforms. */
  public List<String> platforms() {
    return platforms;
  }
}
