package org.fachui.auction.enrolment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolmentStateTest {
  private static final Instant END = Instant.parse("2026-11-22T02:00:00Z");

  @ParameterizedTest(name = "{0} journaled {1} closed {2} won {3}: {4}")
  @CsvSource({
    "            , false, false, false, AWAITING_DEPOSIT",
    "AWAITED     , false, false, false, AWAITING_DEPOSIT",
    "AWAITED     , false, true , false, EXPIRED",
    "            , false, true , false, EXPIRED",
    // a confirmed deposit is not enough: the paddle has to stand in the log (NJA-18)
    "CONFIRMED   , false, false, false, AWAITING_DEPOSIT",
    "CONFIRMED   , false, true , false, DEPOSIT_LATE",
    "CONFIRMED   , true , false, false, QUALIFIED",
    "CONFIRMED   , true , true , false, REFUNDING",
    "CONFIRMED   , true , true , true , WON",
    "APPLIED     , true , true , true , WON",
    "REFUNDED    , true , true , true , WON",
    "WRONG_AMOUNT, false, false, false, DEPOSIT_WRONG",
    "WRONG_AMOUNT, false, true , false, DEPOSIT_WRONG",
    "LATE        , false, true , false, DEPOSIT_LATE",
    "REFUNDING   , true , true , false, REFUNDING",
    "REFUNDED    , true , true , false, REFUNDED",
    "REFUNDED    , false, true , false, REFUNDED"
  })
  void followsFromWhatOthersState(
      @Nullable DepositState deposit,
      boolean journaled,
      boolean closed,
      boolean won,
      EnrolmentState expected) {
    assertThat(EnrolmentState.of(deposit, journaled, closed, won)).isEqualTo(expected);
  }

  @Test
  void payoutIsAskedEverMoreRarelyButNotShortlyBeforeTheEnd() {
    Instant early = END.minus(Duration.ofHours(1));

    assertThat(AskingAgain.afterAnswer(DepositState.AWAITED, early, END, 0))
        .hasValue(early.plusSeconds(2));
    assertThat(AskingAgain.afterAnswer(null, early, END, 3)).hasValue(early.plusSeconds(16));
    assertThat(AskingAgain.afterAnswer(DepositState.AWAITED, early, END, 1_000_000))
        .hasValue(early.plusSeconds(60));
    assertThat(AskingAgain.afterAnswer(DepositState.AWAITED, END.minusSeconds(20), END, 9))
        .as("five seconds before the end")
        .hasValue(END.minusSeconds(5));
    assertThat(AskingAgain.afterAnswer(DepositState.AWAITED, END.minusSeconds(3), END, 9))
        .hasValue(END.minusSeconds(2));
    assertThat(AskingAgain.afterSilence(END.minusSeconds(3), END, 9))
        .isEqualTo(END.minusSeconds(2));
    assertThat(AskingAgain.afterSilence(END.plusSeconds(3), END, 9))
        .as("silence is never the last word")
        .isEqualTo(END.plusSeconds(63));
  }

  @Test
  void onlyWhatMayStillComeIsAskedForAgain() {
    Instant early = END.minus(Duration.ofHours(1));
    for (DepositState state : DepositState.values()) {
      assertThat(AskingAgain.afterAnswer(state, early, END, 0).isPresent())
          .as(state.name())
          .isEqualTo(state == DepositState.AWAITED);
    }
    assertThat(AskingAgain.afterAnswer(DepositState.AWAITED, END.plusSeconds(61), END, 0))
        .isEmpty();
  }
}
