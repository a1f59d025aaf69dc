package org.fachui.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fachui.kernel.people.BankNumber.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankAccountTest {
  /** Published numbers of banks' head offices. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "102100099996", "103100000026", "104100000004", "105100000017", "301290000007",
        "302100011000", "303100000006", "305100000013", "306581000003", "307584007998",
        "308584000013", "309391000011", "310290000013", "403100000004"
      })
  void takesBankNumbersInUse(String text) {
    assertThat(BankNumber.fault(text)).isEmpty();
    assertThat(BankNumber.withCheckDigit(text.substring(0, 11))).isEqualTo(new BankNumber(text));
    assertThat(new BankNumber(text).bank()).isEqualTo(text.substring(0, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "10210009999, FORM",
    "1021000999966, FORM",
    "10210009999X, FORM",
    "１02100099996, FORM",
    "102100099997, CHECK_DIGIT",
    "102100099969, CHECK_DIGIT",
    "120100099996, CHECK_DIGIT",
  })
  void namesTheFirstFault(String text, Fault fault) {
    assertThat(BankNumber.fault(text)).contains(fault);
    assertThatThrownBy(() -> new BankNumber(text)).isInstanceOf(IllegalArgumentException.class);
    assertThat(BankAccount.find(text, "6222020000000000000")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "6222 0200 0000", "-123456", "１23456", "1e9000000"})
  void refusesOtherAccountNumbers(String number) {
    assertThat(BankAccount.isNumber(number)).isFalse();
    assertThat(BankAccount.find("102100099996", number)).isEmpty();
    assertThatThrownBy(() -> new BankAccount(new BankNumber("102100099996"), number))
        .hasMessage("not an account number");
  }

  @Test
  void keepsItself() {
    assertThat(BankAccount.find("102100099996", "6222021234567890123").orElseThrow())
        .hasToString("BankAccount[bank=102]");
  }
}
