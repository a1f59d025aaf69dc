package org.fachui.auction.enrolment.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepositAskedTest {
  @ParameterizedTest
  @CsvSource({
    "1000,     , 1000",
    "1000, 1   , 999",
    "1000, 999 , 1",
    "1000, 1000, 0",
    "1000, 1001, 0",
    "1000, 9007199254740991, 0"
  })
  void isTheDepositLessTheApplicantsClaim(long deposit, @Nullable Long claim, long asked) {
    assertThat(DepositAsked.of(deposit, claim)).isEqualTo(asked);
  }
}
