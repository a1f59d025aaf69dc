package org.fachui.payout.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.UUID;
import org.fachui.kernel.cases.CaseNumber;
import org.junit.jupiter.api.Test;

class VirtualAccountNoTest {
  private static final String NUMBER =
      VirtualAccountNo.of(CaseNumber.of("（2026）浙0106执1234号")).text();

  @Test
  void aCaseHasOneNumberOfTwentyDigits() {
    assertThat(NUMBER).matches("9526[0-9]{6}00001234[0-9]{2}");
    assertThat(VirtualAccountNo.of(CaseNumber.of("(2026)浙0106执1234号")).text()).isEqualTo(NUMBER);
    assertThat(VirtualAccountNo.of(CaseNumber.of("（2026）浙0106执恢1234号")).text())
        .isNotEqualTo(NUMBER);
    assertThat(new BigInteger(NUMBER).mod(BigInteger.valueOf(97))).isEqualTo(BigInteger.ONE);
  }

  @Test
  void depositsAndDuesHaveNumbersThatTellNothing() {
    UUID id = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    String deposit = VirtualAccountNo.ofDeposit(id).text();
    assertThat(deposit).matches("96[0-9]{18}").isEqualTo(VirtualAccountNo.ofDeposit(id).text());
    assertThat(VirtualAccountNo.ofDue(id).text()).matches("97[0-9]{18}");
    assertThat(VirtualAccountNo.ofDue(id).text().substring(2)).isNotEqualTo(deposit.substring(2));
    assertThat(new BigInteger(deposit).mod(BigInteger.valueOf(97))).isEqualTo(BigInteger.ONE);
    assertThat(VirtualAccountNo.isOne(deposit)).isTrue();
  }

  @Test
  void aMistypedDigitIsFound() {
    assertThat(VirtualAccountNo.isOne(NUMBER)).isTrue();
    for (int at = 2; at < NUMBER.length(); at++) {
      char wrong = NUMBER.charAt(at) == '9' ? '0' : (char) (NUMBER.charAt(at) + 1);
      String typed = NUMBER.substring(0, at) + wrong + NUMBER.substring(at + 1);
      assertThat(VirtualAccountNo.isOne(typed)).as(typed).isFalse();
    }
  }
}
