package org.fachui.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BearerTokensTest {
  private final SettableClock clock = new SettableClock();
  private final FakeProvider provider = new FakeProvider();
  private final BearerTokens tokens =
      new BearerTokens(
          new TokenVerifier(
              FakeProvider.ISSUER, new ProviderKeys(FakeProvider.ISSUER, provider, clock), clock),
          "fachui",
          clock);

  private JWTClaimsSet.Builder li() {
    return FakeProvider.claimsOf("li", clock.instant());
  }

  @Test
  void acceptsTheProvidersTokenAndDropsRolesThatDoNotExist() {
    Authentication found = tokens.authenticate(provider.sign(li().build()));

    assertThat(found)
        .isEqualTo(
            new Authentication.Person(
                new CurrentUser("li", "李明", "Li Ming", Set.of("bidder"), null)));
  }

  @Test
  void refusesAForgedIssuer() {
    assertRefused(provider.sign(li().issuer("https://evil.example/fachui").build()));
  }

  @Test
  void refusesAForgedAudience() {
    assertRefused(provider.sign(li().audience("fachui-website").build()));
    assertRefused(provider.sign(li().audience((String) null).build()));
  }

  @Test
  void refusesEveryAlgorithmButRs256() {
    assertRefused(new PlainJWT(li().build()).serialize());
    assertRefused(provider.signWithPublicKeyAsSecret(li().build()));
    assertRefused(provider.sign(li().build(), JWSAlgorithm.RS512));
    assertRefused(provider.sign(li().build(), JWSAlgorithm.PS256));
  }

  @Test
  void refusesASignatureByAnotherKeyOfTheSameName() {
    FakeProvider forger = new FakeProvider();
    forger.key = FakeProvider.newKey("first");

    assertRefused(forger.sign(li().build()));
  }

  @Test
  void refusesClaimsThatWereChangedAfterSigning() {
    String[] genuine = provider.sign(li().build()).split("\\.", -1);
    String[] other = provider.sign(li().claim("roles", "judge").build()).split("\\.", -1);

    assertRefused(genuine[0] + "." + other[1] + "." + genuine[2]);
  }

  @Test
  void refusesWhatHasExpiredAlsoWhenItWasGoodBefore() {
    String token = provider.sign(li().build());
    assertThat(tokens.authenticate(token)).isInstanceOf(Authentication.Person.class);

    clock.advance(Duration.ofMinutes(31));

    assertRefused(token);
  }

  @Test
  void refusesWhatNeverExpiresAndWhatIsNotValidYet() {
    assertRefused(provider.sign(li().expirationTime(null).build()));
    assertRefused(
        provider.sign(li().notBeforeTime(Date.from(clock.instant().plusSeconds(60))).build()));
  }

  @Test
  void refusesWhatIsNoTokenAtAll() {
    assertRefused("");
    assertRefused("a.b.c");
    assertRefused("x".repeat(100_000));
    assertRefused(provider.sign(li().subject(" ").build()));
    assertRefused(provider.sign(li().claim("roles", "judge").build()));
  }

  @Test
  void aKeyThatTheProviderDoesNotHaveIsRefused() {
    provider.sign(li().build());
    FakeProvider stranger = new FakeProvider();
    stranger.key = FakeProvider.newKey("stranger");

    assertRefused(stranger.sign(li().build()));
  }

  @Test
  void nobodyCanTellWhileTheProviderIsAwayAndTheKeyIsUnknown() {
    provider.away = true;

    Authentication found = tokens.authenticate(provider.sign(li().build()));

    assertThat(found)
        .isInstanceOfSatisfying(
            Authentication.Refused.class,
            refused -> {
              assertThat(refused.problem().status()).isEqualTo(503);
              assertThat(refused.problem().retryAfterSeconds()).isEqualTo(1);
            });
  }

  @Test
  void knownKeysServeOnWhileTheProviderIsAway() {
    tokens.authenticate(provider.sign(li().build()));
    provider.away = true;
    clock.advance(Duration.ofHours(1));

    assertThat(tokens.authenticate(provider.sign(li().build())))
        .isInstanceOf(Authentication.Person.class);
  }

  @Test
  void aNewKeyIsFetchedAndAWithdrawnOneForgotten() {
    String before = provider.sign(li().expirationTime(later(Duration.ofHours(5))).build());
    assertThat(tokens.authenticate(before)).isInstanceOf(Authentication.Person.class);
    clock.advance(Duration.ofMinutes(1));
    provider.key = FakeProvider.newKey("second");

    assertThat(tokens.authenticate(provider.sign(li().build())))
        .isInstanceOf(Authentication.Person.class);
    assertRefused(before);
  }

  @Test
  void forgedKeyNamesDoNotBecomeARequestEach() {
    FakeProvider stranger = new FakeProvider();
    for (int i = 0; i < 20; i++) {
      stranger.key = new RSAKey.Builder(stranger.key).keyID("stranger-" + i).build();
      tokens.authenticate(stranger.sign(li().build()));
    }

    assertThat(provider.fetches).isEqualTo(2);
  }

  private Date later(Duration by) {
    return Date.from(clock.instant().plus(by));
  }

  private void assertRefused(String token) {
    assertThat(tokens.authenticate(token))
        .isInstanceOfSatisfying(
            Authentication.Refused.class,
            refused -> assertThat(refused.problem().status()).isEqualTo(401));
  }
}
