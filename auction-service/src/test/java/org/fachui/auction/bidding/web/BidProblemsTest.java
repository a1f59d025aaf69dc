package org.fachui.auction.bidding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Footing;
import org.fachui.auction.bidding.model.Judged;
import org.fachui.platform.problems.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class BidProblemsTest {
  private static final Instant OPENS = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant NOW = OPENS.plusSeconds(40);
  private static final Judged BID =
      new Judged(
          250_000,
          new Footing(7, 1, ""),
          NOW.toEpochMilli(),
          260_000,
          250_000,
          OPENS.toEpochMilli(),
          OPENS.plusSeconds(60).toEpochMilli());

  private final BidProblems problems = new BidProblems(Clock.fixed(NOW, ZoneOffset.UTC));

  private Problem of(BidRefusal reason) {
    return problems.of(reason, BID);
  }

  @ParameterizedTest
  @EnumSource(names = {"ABOVE_LIMIT", "BELOW_START", "BELOW_STEP", "OFF_STEP", "MATCH_NOT_ALLOWED"})
  void anAmountIsOfferedWhereTheAmountWasWrong(BidRefusal reason) {
    assertThat(of(reason).accepted()).isEqualTo(Map.of("minimumFen", 260_000L));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"ABOVE_LIMIT", "BELOW_START", "BELOW_STEP", "OFF_STEP", "MATCH_NOT_ALLOWED"})
  void noAmountIsOfferedThatWouldBeRefusedToo(BidRefusal reason) {
    assertThat(of(reason).accepted()).doesNotContainKey("minimumFen");
  }

  @Test
  void whoIsTooEarlyIsToldWhenBidsAreTaken() {
    assertThat(of(BidRefusal.NOT_OPEN_YET).accepted())
        .isEqualTo(Map.of("opensAt", OPENS.toString()));
  }

  @Test
  void nobodyKnowsWhenAPausedLotGoesOn() {
    Problem paused = of(BidRefusal.PAUSED);
    assertThat(paused.accepted()).isEmpty();
    assertThat(paused.retry()).isTrue();
    assertThat(paused.inputs()).containsEntry("amountFen", 250_000L).containsEntry("seq", 7L);
  }

  @ParameterizedTest
  @EnumSource
  void eachNamesItsRuleArticleAndTime(BidRefusal reason) {
    Problem problem = of(reason);
    assertThat(problem.reason()).isEqualTo(reason.name());
    assertThat(problem.rule()).startsWith("NJA-");
    assertThat(problem.article()).contains("法释〔2016〕18号");
    assertThat(problem.serverTime()).isEqualTo(NOW);
  }
}
