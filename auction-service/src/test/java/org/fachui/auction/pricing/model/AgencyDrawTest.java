package org.fachui.auction.pricing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fachui.auction.rules.RuleSets;
import org.junit.jupiter.api.Test;

class AgencyDrawTest {
  private static final String SEED = "ab".repeat(32);
  private static final List<String> FOUR = List.of("X", "Y", "Z", "W");

  /** Computed apart, with {@code printf '%s\\n%s\\n%s' … | sha256sum}. */
  @Test
  void anybodyGetsTheSameOrder() {
    assertThat(AgencyDraw.commitment(SEED))
        .isEqualTo("271a413bd339c5709fdceaec41f14f11e9fbfb5042d72d331c65f32b284cd09a");
    assertThat(AgencyDraw.order(SEED, "07-12-19", FOUR)).containsExactly("Y", "X", "W", "Z");
  }

  @Test
  void theOrderOfTheListDoesNotMatterAndTheValueDoes() {
    List<String> turned = List.of("W", "Z", "Y", "X");
    assertThat(AgencyDraw.order(SEED, "07-12-19", turned))
        .isEqualTo(AgencyDraw.order(SEED, "07-12-19", FOUR));

    Map<String, Integer> first = new HashMap<>();
    for (int value = 0; value < 4_000; value++) {
      first.merge(AgencyDraw.order(SEED, "" + value, FOUR).getFirst(), 1, Integer::sum);
    }
    assertThat(first).containsOnlyKeys(FOUR);
    assertThat(first.values()).allSatisfy(times -> assertThat(times).isBetween(850, 1_150));
  }

  @Test
  void theFirstThreeAreTheAgencies() {
    Determination drawn =
        PriceScript.of(
                RuleSets.PRICE_2018,
                2,
                "survey required + draw X,Y,Z,W 1000 + drawn 07-12-19 @1000")
            .determination();

    assertThat(Agencies.of(drawn))
        .isEqualTo(AgencyDraw.order(SEED, "07-12-19", FOUR).subList(0, 3));
    assertThat(Agencies.next(drawn)).contains(Agencies.of(drawn).getFirst());
  }
}
