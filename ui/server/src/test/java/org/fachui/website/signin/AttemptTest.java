package org.fachui.website.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptTest {
  private final Attempt attempt = Attempt.begin(new ReturnPath("/lots/1"), new SecureRandom());

  @Test
  void survivesItsCookie() {
    assertThat(Attempt.parse(attempt.cookie())).contains(attempt);
  }

  @Test
  void knowsItsOwnStateOnly() {
    assertThat(attempt.began(attempt.state())).isTrue();
    assertThat(attempt.began("")).isFalse();
    assertThat(attempt.began(attempt.nonce())).isFalse();
  }

  @Test
  void theChallengeIsThatOfTheStandard() {
    // RFC 7636, appendix B
    Attempt example =
        new Attempt("s", "n", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", ReturnPath.HOME);

    assertThat(example.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "...", "a.b.c.d", "x"})
  void refusesACookieThatIsNotWhole(String cookie) {
    assertThat(Attempt.parse(cookie)).isEmpty();
  }

  @Test
  void refusesACookieThatLeadsElsewhere() {
    String[] parts = attempt.cookie().split("\\.", -1);

    assertThat(Attempt.parse(String.join(".", parts[0], parts[1], parts[2], "Ly9ldmls"))).isEmpty();
  }

  @Test
  void neverShowsItsSecrets() {
    assertThat(attempt.toString()).doesNotContain(attempt.verifier(), attempt.state());
  }
}
