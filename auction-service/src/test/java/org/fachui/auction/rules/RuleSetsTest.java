package org.fachui.auction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fachui.kernel.rules.Rule;
import org.junit.jupiter.api.Test;

class RuleSetsTest {
  @Test
  void aDrillHasTheSameRulesWithOtherFiguresForTimeOnly() {
    assertThat(RuleSets.DRILL_2026.rules())
        .extracting(Rule::id)
        .isEqualTo(RuleSets.NJA_2017.rules().stream().map(Rule::id).toList());
    assertThat(RuleSets.DRILL_2026.rules())
        .filteredOn(rule -> !rule.equals(RuleSets.NJA_2017.rule(rule.id())))
        .extracting(Rule::id)
        .containsExactly("NJA-20", "NJA-28");
  }

  @Test
  void aDrillsNoticeDiffersInTimesAndInTheListOfPlatformsOnly() {
    assertThat(RuleSets.DRILL_2026_2.rules())
        .extracting(Rule::id)
        .isEqualTo(RuleSets.NJA_2022.rules().stream().map(Rule::id).toList());
    assertThat(RuleSets.DRILL_2026_2.rules())
        .filteredOn(rule -> !rule.equals(RuleSets.NJA_2022.rule(rule.id())))
        .extracting(Rule::id)
        .containsExactly("NJA-4", "NJA-12", "NJA-16", "NJA-20", "NJA-28");
    assertThat(BiddingTimes.of(RuleSets.DRILL_2026_2))
        .isEqualTo(BiddingTimes.of(RuleSets.DRILL_2026));
  }

  @Test
  void theSetsOfANoticeHoldTheRulesOfBidding() {
    assertThat(RuleSets.NJA_2022.rules()).containsAll(RuleSets.NJA_2017.rules());
    assertThat(RuleSets.DRILL_2026_2.rules()).containsAll(RuleSets.DRILL_2026.rules());
  }

  @Test
  void theRoundsStandBehindTheRulesOfANoticeWithOtherFiguresForTimeOnly() {
    assertThat(RuleSets.NJA_2022_2.rules()).containsAll(RuleSets.NJA_2022.rules());
    assertThat(RuleSets.DRILL_2026_3.rules()).containsAll(RuleSets.DRILL_2026_2.rules());
    assertThat(RuleSets.DRILL_2026_3.rules())
        .extracting(Rule::id)
        .isEqualTo(RuleSets.NJA_2022_2.rules().stream().map(Rule::id).toList());
    assertThat(RuleSets.DRILL_2026_3.rules())
        .filteredOn(rule -> !rule.equals(RuleSets.NJA_2022_2.rule(rule.id())))
        .extracting(Rule::id)
        .containsExactly("NJA-4", "NJA-12", "NJA-16", "NJA-20", "NJA-28", "NJA-26", "SALE-6");
    assertThat(RuleSets.DRILL_2026_3.rule("NJA-26").parameters().number("startPricePercentMin"))
        .isEqualTo(RuleSets.NJA_2022_2.rule("NJA-26").parameters().number("startPricePercentMin"));
    assertThat(BiddingTimes.of(RuleSets.DRILL_2026_3))
        .isEqualTo(BiddingTimes.of(RuleSets.DRILL_2026));
  }

  @Test
  void thePostAuctionSaleStandsBehindTheRounds() {
    assertThat(RuleSets.NJA_2022_3.rules()).containsAll(RuleSets.NJA_2022_2.rules());
    assertThat(RuleSets.DRILL_2026_4.rules())
        .extracting(Rule::id)
        .isEqualTo(RuleSets.NJA_2022_3.rules().stream().map(Rule::id).toList())
        .endsWith("LINK-2", "LINK-3", "LINK-4", "LINK-5", "CRIM-12");
    assertThat(RuleSets.NJA_2022_3.rule("LINK-2")).isEqualTo(RuleSets.AFTER_2022.rule("LINK-2"));
    assertThat(PostAuctionSale.firstBidEndsMs(RuleSets.NJA_2022_3)).isEqualTo(86_400_000);
    assertThat(PostAuctionSale.firstBidEndsMs(RuleSets.DRILL_2026_4)).isEqualTo(60_000);
  }

  /** Lots are bound to these hashes: another figure is another set. */
  @Test
  void aPublishedSetNeverChanges() {
    assertThat(RuleSetHash.of(RuleSets.NJA_2017))
        .isEqualTo("c1b7df1cc3af718c99652ac2a90d69cfc6347880c8b6c58292068cd877ed4f98");
    assertThat(RuleSetHash.of(RuleSets.DRILL_2026))
        .isEqualTo("87bc5ee53134831cb23907a70eecbf875afa852708ff8c98a11ea33abb29c40d");
  }

  @Test
  void theLawGivesADayFiveMinutesAndTen() {
    assertThat(BiddingTimes.of(RuleSets.NJA_2017))
        .isEqualTo(
            new BiddingTimes(
                Duration.ofHours(24),
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(10)));
  }

  @Test
  void aDrillGivesAMinuteAndTenSeconds() {
    Duration ten = Duration.ofSeconds(10);
    assertThat(BiddingTimes.of(RuleSets.DRILL_2026))
        .isEqualTo(new BiddingTimes(Duration.ofSeconds(60), ten, ten, ten));
  }

  @Test
  void findsASetByItsIdOnly() {
    assertThat(RuleSets.byId("NJA-2017")).contains(RuleSets.NJA_2017);
    assertThat(RuleSets.byId("nja-2017")).isEmpty();
  }
}
