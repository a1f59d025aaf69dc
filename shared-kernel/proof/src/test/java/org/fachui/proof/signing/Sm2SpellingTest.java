package org.fachui.proof.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The vector of the standard, and that a key and a signature have one spelling each. */
class Sm2SpellingTest {
  private static final HexFormat HEX = HexFormat.of();

  /** GB/T 32918.5-2017, annex A.2, over the default identity. */
  private static final byte[] INFO =
      HEX.parseHex(
          "3059301306072A8648CE3D020106082A811CCF5501822D03420004"
              + "09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
              + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13");

  private static final byte[] R =
      HEX.parseHex("00F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3");
  private static final byte[] S =
      HEX.parseHex("00B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");

  @Test
  void theSignatureOfTheStandardHoldsInItsShortestFormOnly() {
    assertThat(holds(der(R, S))).isTrue();
    assertThat(holds(der(S, R))).isFalse();
    assertThat(holds(der(Arrays.copyOfRange(R, 1, 33), S))).as("negative").isFalse();
    assertThat(holds(der(HEX.parseHex("00" + HEX.formatHex(R)), S))).as("longer").isFalse();
    assertThat(holds(Arrays.copyOf(der(R, S), 73))).as("a byte after it").isFalse();
    assertThat(holds(new byte[0])).isFalse();
    byte[] longLength = HEX.parseHex("3081" + HEX.formatHex(der(R, S)).substring(2));
    assertThat(holds(longLength)).as("its length in two bytes").isFalse();
  }

  @Test
  void aKeyOffTheCurveOrInAnotherSpellingIsNone() {
    byte[] off = INFO.clone();
    off[INFO.length - 1] ^= 1;
    assertThat(member(off)).isEqualTo("publicKey");
    byte[] otherCurve = INFO.clone();
    otherCurve[22] ^= 1;
    assertThat(member(otherCurve)).isEqualTo("publicKey");
    assertThat(member(Arrays.copyOf(INFO, INFO.length + 1))).isEqualTo("publicKey");
    assertThat(member(INFO)).isEqualTo("keyId");
  }

  private static boolean holds(byte[] signature) {
    String text = Base64.getEncoder().encodeToString(signature);
    return statement(INFO).verifies("message digest".getBytes(UTF_8), text);
  }

  private static String member(byte[] info) {
    return statement(info).fault().orElseThrow().member();
  }

  private static KeyStatement statement(byte[] info) {
    return new KeyStatement("", "SM2", Base64.getEncoder().encodeToString(info), "", "", "");
  }

  private static byte[] der(byte[] r, byte[] s) {
    var der = new ByteArrayOutputStream();
    der.writeBytes(new byte[] {0x30, (byte) (r.length + s.length + 4), 2, (byte) r.length});
    der.writeBytes(r);
    der.writeBytes(new byte[] {2, (byte) s.length});
    der.writeBytes(s);
    return der.toByteArray();
  }
}
