package org.fachui.proof.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00.000Z");
  private static final Instant TO = Instant.parse("2027-01-01T00:00:00.000Z");
  private static final byte[] SEED =
      HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

  @Test
  void signsTheFirstVectorOfRfc8032() {
    SigningKey key = SigningKey.ofSeed(SEED, FROM, TO);
    byte[] info = Base64.getDecoder().decode(key.statement().publicKey());
    assertThat(HexFormat.of().formatHex(info))
        .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(key.sign(new byte[0]))))
        .isEqualTo(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb88215"
                + "90a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
  }

  @Test
  void whatSignsOtherwiseIsNotTaken() {
    SigningKey key = SigningKey.ofSeed(SEED, FROM, TO);
    assertThatThrownBy(() -> key.signingWith((seed, publicKey) -> message -> new byte[64]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aKeyReadFromItsPemIsTheSameKey() {
    SigningKey key = SigningKey.generate(FROM, TO);
    SigningKey read = SigningKey.ofPem(key.toPem(), FROM, TO);
    assertThat(read.statement()).isEqualTo(key.statement());
  }

  @Test
  void anSm2KeyReadFromItsPemIsTheSameKey() {
    SigningKey key = SigningKey.generate(Profile.SM2_SM3, FROM, TO);
    SigningKey read = SigningKey.ofPem(Profile.SM2_SM3, key.toPem(), FROM, TO);
    byte[] message = "法槌".getBytes(StandardCharsets.UTF_8);
    assertThat(read.keyId()).isEqualTo(key.keyId());
    assertThat(read.statement().publicKey()).isEqualTo(key.statement().publicKey());
    assertThat(key.statement().fault()).isEmpty();
    assertThat(key.statement().algorithm()).isEqualTo("SM2");
    assertThat(key.statement().verifies(message, read.sign(message))).isTrue();
    assertThat(key.statement().verifies(new byte[] {1}, read.sign(message))).isFalse();
    assertThatThrownBy(() -> SigningKey.ofPem(key.toPem(), FROM, TO))
        .isInstanceOf(IllegalArgumentException.class);
    String ed25519 = SigningKey.generate(FROM, TO).toPem();
    assertThatThrownBy(() -> SigningKey.ofPem(Profile.SM2_SM3, ed25519, FROM, TO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Made with OpenSSL 3.0: {@code genpkey -algorithm SM2}, {@code pkeyutl -sign -digest sm3}. */
  @Test
  void whatAnotherImplementationSignedWithSm2Holds() {
    KeyStatement key =
        new KeyStatement(
            "",
            "SM2",
            "MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAE1Su35UVFpkYSvEeUP8+oYTRLi43vl8XmcDzEMERftzTKYeDZ"
                + "CEnO/1DJizl9V4kK99EhZ/4LXi3Co9hpAHgOEg==",
            "",
            "",
            "");
    String signature =
        "MEUCIH8X8yEUbII/3/yh0z76COxkuKOfLwo4wOV8keEnTpQpAiEAgcjOY1uP/n8vwfGra1D7aNSg00szjaDEL690"
            + "dAk2kWY=";
    assertThat(key.verifies("fachui".getBytes(StandardCharsets.UTF_8), signature)).isTrue();
    assertThat(key.verifies("Fachui".getBytes(StandardCharsets.UTF_8), signature)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "hello"})
  void anythingElseIsNotAKey(String pem) {
    assertThatThrownBy(() -> SigningKey.ofPem(pem, FROM, TO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aChangedMessageOrSignatureIsRefused() {
    SigningKey key = SigningKey.ofSeed(SEED, FROM, TO);
    byte[] message = "法槌".getBytes(StandardCharsets.UTF_8);
    String signature = key.sign(message);
    assertThat(key.statement().verifies(message, signature)).isTrue();
    assertThat(key.statement().verifies(new byte[] {1}, signature)).isFalse();
    assertThat(key.statement().verifies(message, "")).isFalse();
    assertThat(key.statement().verifies(message, "?")).isFalse();
    assertThat(key.statement().verifies(message, signature.substring(4))).isFalse();
  }

  @Test
  void aSecondSpellingOfTheSameSignatureIsRefused() {
    SigningKey key = SigningKey.ofSeed(SEED, FROM, TO);
    byte[] message = {42};
    String signature = key.sign(message);
    char last = signature.charAt(85);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    char stray = alphabet.charAt(alphabet.indexOf(last) + 1);
    String other = signature.substring(0, 85) + stray + "==";
    assertThat(Base64.getDecoder().decode(other)).isEqualTo(Base64.getDecoder().decode(signature));
    assertThat(key.statement().verifies(message, other)).isFalse();
    assertThat(key.statement().verifies(message, signature.substring(0, 86))).isFalse();
  }

  @Test
  void aStatementIsGoodAndEveryMemberIsBound() {
    KeyStatement good = SigningKey.ofSeed(SEED, FROM, TO).statement();
    KeyStatement other = SigningKey.generate(FROM, TO).statement();
    assertThat(good.fault()).isEmpty();
    assertFault("keyId", with(good, other.keyId(), good.publicKey(), good.validTo()));
    assertFault("keyId", with(good, good.keyId(), other.publicKey(), good.validTo()));
    assertFault("publicKey", with(good, good.keyId(), "AAAA", good.validTo()));
    assertFault(
        "signature", with(good, good.keyId(), good.publicKey(), "2028-01-01T00:00:00.000Z"));
    assertFault("validTo", with(good, good.keyId(), good.publicKey(), "2027-01-01T00:00:00Z"));
    assertFault("validTo", with(good, good.keyId(), good.publicKey(), good.validFrom()));
  }

  @Test
  void isValidFromItsFirstMillisecondUpToButNotAtItsEnd() {
    KeyStatement statement = SigningKey.ofSeed(SEED, FROM, TO).statement();
    assertThat(statement.validAt(FROM.toEpochMilli() - 1)).isFalse();
    assertThat(statement.validAt(FROM.toEpochMilli())).isTrue();
    assertThat(statement.validAt(TO.toEpochMilli() - 1)).isTrue();
    assertThat(statement.validAt(TO.toEpochMilli())).isFalse();
  }

  @Test
  void theSecretIsNotShown() {
    SigningKey key = SigningKey.ofSeed(SEED, FROM, TO);
    assertThat(key).hasToString("SigningKey[" + key.keyId() + "]");
  }

  private static KeyStatement with(
      KeyStatement good, String keyId, String publicKey, String validTo) {
    return new KeyStatement(
        keyId, good.algorithm(), publicKey, good.validFrom(), validTo, good.signature());
  }

  private static void assertFault(String member, KeyStatement statement) {
    assertThat(statement.fault().map(KeyStatement.Fault::member)).contains(member);
  }
}
