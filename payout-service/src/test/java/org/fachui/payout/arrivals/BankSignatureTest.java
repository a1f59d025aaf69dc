package org.fachui.payout.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BankSignatureTest {
  private static final byte[] MESSAGE =
      "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);

  /** RFC 4231, test case 2. */
  private static final String SIGNATURE =
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

  private final BankSignature key = new BankSignature("Jefe\n");

  @Test
  void knowsItsOwnSignature() {
    assertThat(key.isOf(MESSAGE, SIGNATURE)).isTrue();
  }

  @Test
  void refusesAnyOther() {
    assertThat(key.isOf(MESSAGE, null)).isFalse();
    assertThat(key.isOf(MESSAGE, "")).isFalse();
    assertThat(key.isOf(MESSAGE, SIGNATURE.replace('5', '6'))).isFalse();
    assertThat(key.isOf(new byte[0], SIGNATURE)).isFalse();
    assertThat(new BankSignature("jefe").isOf(MESSAGE, SIGNATURE)).isFalse();
  }
}
