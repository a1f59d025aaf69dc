package org.fachui.auction.bidding.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.fachui.auction.bidding.infrastructure.SigningRing.NoSigningKey;
import org.fachui.proof.signing.Profile;
import org.fachui.proof.signing.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningRingTest {
  private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");
  private static final SigningKey OLD = key(0, 1_000);
  private static final SigningKey NEW = key(500, 1_500);

  private final SetClock clock = new SetClock(START);
  private final SigningRing ring = new SigningRing(List.of(OLD, NEW), clock);

  /**
   * Before it begins, at its edge, after it; the old one when the new one ends; the last seconds.
   */
  @ParameterizedTest
  @CsvSource({
    "0, OLD",
    "100, OLD",
    "499, OLD",
    "500, OLD",
    "504, OLD",
    "505, NEW",
    "999, NEW",
    "1494, NEW",
    "1499, NEW"
  })
  void theKeyThatBeganLastSignsButNotCloseToItsEdges(long second, String expected) {
    clock.set(START.plusSeconds(second));

    assertThat(ring.apply(Profile.ED25519_SHA256).keyId())
        .isEqualTo((expected.equals("OLD") ? OLD : NEW).keyId());
    assertThat(ring.apply(Profile.ED25519_SHA256).statement().validAt(clock.millis())).isTrue();
  }

  @Test
  void withoutAKeyThatCountsNothingIsSigned() {
    clock.set(START.plusSeconds(1_500));
    assertThatThrownBy(() -> ring.apply(Profile.ED25519_SHA256)).isInstanceOf(NoSigningKey.class);
    clock.set(START.minusSeconds(1));
    assertThatThrownBy(() -> ring.apply(Profile.ED25519_SHA256)).isInstanceOf(NoSigningKey.class);
  }

  @Test
  void aKeyThatEndsEarlyGivesWayToTheOneBeforeIt() {
    clock.set(START.plusSeconds(600));
    Instant end = START.plusSeconds(610);
    assertThat(ring.hasBeside(NEW)).isTrue();
    ring.replace(List.of(OLD, NEW.valid(START.plusSeconds(500), end)));

    assertThat(ring.apply(Profile.ED25519_SHA256).keyId()).isEqualTo(NEW.keyId());
    clock.set(START.plusSeconds(605));
    assertThat(ring.apply(Profile.ED25519_SHA256).keyId()).isEqualTo(OLD.keyId());
    assertThat(ring.hasBeside(OLD)).isFalse();
  }

  @Test
  void aKeySignsForItsOwnProfileAlone() {
    clock.set(START.plusSeconds(600));
    assertThatThrownBy(() -> ring.apply(Profile.SM2_SM3))
        .isInstanceOf(NoSigningKey.class)
        .hasMessageContaining("SM2");
    SigningKey guomi =
        SigningKey.generate(Profile.SM2_SM3, START.plusSeconds(1), START.plusSeconds(9_999));
    ring.replace(List.of(OLD, NEW, guomi));

    assertThat(ring.apply(Profile.SM2_SM3).keyId()).isEqualTo(guomi.keyId());
    assertThat(ring.apply(Profile.ED25519_SHA256).keyId()).isEqualTo(NEW.keyId());
    assertThat(ring.hasBeside(guomi)).isFalse();
  }

  @Test
  void aStatementOfAnotherValidityIsOfTheSameKeyAndSignedByIt() {
    SigningKey shorter = NEW.valid(START, START.plusSeconds(1));

    assertThat(shorter.keyId()).isEqualTo(NEW.keyId());
    assertThat(shorter.statement().fault()).isEmpty();
    assertThat(shorter.statement().signature()).isNotEqualTo(NEW.statement().signature());
  }

  private static SigningKey key(long from, long to) {
    return SigningKey.generate(START.plusSeconds(from), START.plusSeconds(to));
  }
}
