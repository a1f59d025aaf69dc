package org.fachui.payout.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepositStateTest {
  @ParameterizedTest(name = "[{0}] ended {1}, winner {2}: {3}")
  @CsvSource({
    "'', false, false, AWAITED",
    "'', true, false, AWAITED",
    "CONFIRMS KEPT, false, false, CONFIRMED",
    "WRONG_AMOUNT KEPT, false, false, WRONG_AMOUNT",
    "LATE KEPT, false, false, LATE",
    "WRONG_AMOUNT KEPT/LATE KEPT, false, false, LATE",
    "LATE KEPT/WRONG_AMOUNT KEPT, false, false, WRONG_AMOUNT",
    "WRONG_AMOUNT KEPT/CONFIRMS KEPT, false, false, CONFIRMED",
    "CONFIRMS KEPT/WRONG_AMOUNT KEPT, false, false, CONFIRMED",
    "CONFIRMS KEPT/SURPLUS KEPT, false, false, CONFIRMED",
    "CONFIRMS KEPT, true, false, REFUNDING",
    "WRONG_AMOUNT KEPT, true, false, REFUNDING",
    "CONFIRMS KEPT, true, true, CONFIRMED",
    "CONFIRMS KEPT/SURPLUS REFUNDED, true, true, CONFIRMED",
    "CONFIRMS APPLIED, true, true, APPLIED",
    "CONFIRMS APPLIED, false, false, APPLIED",
    "CONFIRMS APPLIED/SURPLUS REFUNDED, true, true, APPLIED",
    "CONFIRMS REFUNDING, true, false, REFUNDING",
    "CONFIRMS REFUNDED, true, false, REFUNDED",
    "CONFIRMS REFUNDED/LATE KEPT, true, false, REFUNDING",
    "CONFIRMS NOT_TAKEN, true, false, REFUNDING",
    "LATE NO_ACCOUNT, true, false, REFUNDING"
  })
  void isWhatTheCreditsMakeOfIt(
      String credits, boolean ended, boolean winner, DepositState expected) {
    List<DepositState.Credit> parsed =
        Arrays.stream(credits.split("/", -1))
            .filter(text -> !text.isEmpty())
            .map(text -> text.split(" ", -1))
            .map(
                words ->
                    new DepositState.Credit(
                        Verdict.valueOf(words[0]), CreditState.valueOf(words[1])))
            .toList();
    assertThat(DepositState.of(parsed, ended, winner)).isEqualTo(expected);
  }
}
