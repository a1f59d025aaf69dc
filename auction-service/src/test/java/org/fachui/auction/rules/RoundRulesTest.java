package org.fachui.auction.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundRulesTest {
  private static final long DAY_MS = 86_400_000;

  @ParameterizedTest
  @CsvSource({
    "SECOND,            70000000, 56000000",
    "SECOND,            99,       80",
    "SECOND,            1,        1",
    "REAUCTION,         70000000, 70000000",
    "POST_AUCTION_SALE, 56000000, 56000000",
    "FIRST,             70000000, 0"
  })
  void aRoundBeginsNoLowerThanItsArticleAllows(RoundKind kind, long previous, long lowest) {
    assertThat(RoundRules.lowestStartFen(RuleSets.NJA_2022_3, kind, previous)).isEqualTo(lowest);
  }

  @Test
  void anAmountThatCannotBeCountedIsAFaultAndNoSmallNumber() {
    assertThatThrownBy(
            () -> RoundRules.lowestStartFen(RuleSets.NJA_2022_3, RoundKind.SECOND, Long.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "SECOND, true, 15",
    "SECOND, false, 7",
    "POST_AUCTION_SALE, true, 15",
    "POST_AUCTION_SALE, false, 7",
    "REAUCTION, true, 30",
    "REAUCTION, false, 15"
  })
  void theShorterNoticeIsTheSecondAuctionsAndTheSales(
      RoundKind kind, boolean immovable, long days) {
    assertThat(RoundRules.shortestNoticeMs(RuleSets.NJA_2022_3, kind, immovable))
        .isEqualTo(days * DAY_MS);
    assertThat(RoundRules.shortestNoticeMs(RuleSets.DRILL_2026_4, kind, immovable))
        .isEqualTo(days * 1_000);
  }

  @Test
  void thirtyDaysAreThirtySecondsInADrill() {
    assertThat(RoundRules.openWithinMs(RuleSets.NJA_2022_3)).isEqualTo(30 * DAY_MS);
    assertThat(RoundRules.openWithinMs(RuleSets.DRILL_2026_4)).isEqualTo(30_000);
  }

  @Test
  void aFirstAuctionFollowsNothing() {
    assertThatThrownBy(
            () ->
                new NoticeFacts.Later(
                    RoundKind.FIRST, 0, 1, true, false, NoticeFacts.Creditors.NOT_ASKED))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
