package org.fachui.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuthenticatingTest {
  private static final String SITE = "https://auction.example";
  private static final CurrentUser LI =
      new CurrentUser("li", "李明", "Li Ming", Set.of(Roles.BIDDER), null);
  private static final SessionSecret COOKIE = SessionSecret.random(new SecureRandom());
  private static final SessionSecret OLD = SessionSecret.random(new SecureRandom());

  private final SettableClock clock = new SettableClock();
  private final FakeProvider provider = new FakeProvider();
  private boolean databaseAway;
  private final Authenticating authenticating =
      new Authenticating(
          new BearerTokens(
              new TokenVerifier(
                  FakeProvider.ISSUER,
                  new ProviderKeys(FakeProvider.ISSUER, provider, clock),
                  clock),
              "fachui",
              clock),
          this::session,
          new AccessSettings(
              FakeProvider.ISSUER, "fachui", "w", SITE, false, Duration.ofMinutes(30)));

  private Optional<StoredSession> session(SessionSecret secret) throws SQLException {
    if (databaseAway) {
      throw new SQLException("away");
    }
    return secret.equals(COOKIE)
        ? Optional.of(new StoredSession(LI, Instant.MAX))
        : Optional.empty();
  }

  @Test
  void nobodyWhoSaysNothingIsRefused() {
    assertThat(asked("POST", List.of(), List.of(), null, null))
        .isEqualTo(new Authentication.Anonymous());
  }

  @Test
  void aSessionIsEnoughToRead() {
    assertThat(byCookie("GET", COOKIE, null, null)).isEqualTo(new Authentication.Person(LI));
  }

  @Test
  void aSessionThatChangesSomethingShowsOriginAndToken() {
    String token = COOKIE.csrfToken();

    assertThat(byCookie("POST", COOKIE, SITE, token)).isEqualTo(new Authentication.Person(LI));
    assertRefused(403, "ORIGIN_REFUSED", byCookie("POST", COOKIE, null, token));
    assertRefused(403, "ORIGIN_REFUSED", byCookie("POST", COOKIE, "null", token));
    assertRefused(403, "ORIGIN_REFUSED", byCookie("PUT", COOKIE, SITE + ".evil", token));
    assertRefused(403, "ORIGIN_REFUSED", byCookie("PUT", COOKIE, SITE + ":444", token));
    assertRefused(403, "CSRF_REFUSED", byCookie("DELETE", COOKIE, SITE, null));
    assertRefused(403, "CSRF_REFUSED", byCookie("PATCH", COOKIE, SITE, OLD.csrfToken()));
    assertRefused(403, "CSRF_REFUSED", byCookie("post", COOKIE, SITE, ""));
  }

  @Test
  void anExpiredSessionReadsAsNobodyAndChangesNothing() {
    assertThat(byCookie("GET", OLD, null, null)).isEqualTo(new Authentication.Anonymous());
    assertThat(byCookie("HEAD", OLD, null, null)).isEqualTo(new Authentication.Anonymous());
    assertRefused(401, "SESSION_EXPIRED", byCookie("POST", OLD, SITE, OLD.csrfToken()));
  }

  @Test
  void aMalformedCookieIsRefusedEverywhere() {
    assertRefused(401, "UNAUTHENTICATED", asked("GET", List.of(), List.of("' OR 1=1"), null, null));
    assertRefused(401, "UNAUTHENTICATED", asked("GET", List.of(), List.of(""), null, null));
  }

  @Test
  void oneCredentialOfAKind() {
    String one = COOKIE.value();

    assertRefused(401, "UNAUTHENTICATED", asked("GET", List.of(), List.of(one, one), null, null));
    assertRefused(
        401,
        "UNAUTHENTICATED",
        asked("GET", List.of("Bearer a", "Bearer b"), List.of(), null, null));
  }

  @Test
  void onlyBearerIsKnown() {
    assertRefused(
        401, "UNAUTHENTICATED", asked("GET", List.of("Basic bGk6bGk="), List.of(), null, null));
  }

  @Test
  void aBearerTokenGoesBeforeACookieAndNeedsNoOrigin() {
    String token = provider.sign(FakeProvider.claimsOf("zhang", clock.instant()).build());

    Authentication found =
        asked("POST", List.of("bearer " + token), List.of(COOKIE.value()), null, null);

    assertThat(found)
        .isInstanceOfSatisfying(
            Authentication.Person.class,
            person -> assertThat(person.user().subject()).isEqualTo("zhang"));
    assertRefused(
        401,
        "UNAUTHENTICATED",
        asked("GET", List.of("Bearer forged"), List.of(COOKIE.value()), null, null));
  }

  @Test
  void anAbsentDatabaseIsNotASessionThatEnded() {
    databaseAway = true;

    assertRefused(503, "SESSIONS_UNAVAILABLE", byCookie("GET", COOKIE, null, null));
  }

  @Test
  void secretsNeverShow() {
    assertThat(COOKIE.toString()).doesNotContain(COOKIE.value());
    assertThat(
            new PresentedCredentials("GET", List.of("x"), List.of(COOKIE.value()), null, null)
                .toString())
        .doesNotContain(COOKIE.value());
    assertThat(LI.toString()).doesNotContain("李明");
  }

  private Authentication byCookie(
      String method, SessionSecret cookie, @Nullable String origin, @Nullable String token) {
    return asked(method, List.of(), List.of(cookie.value()), origin, token);
  }

  private Authentication asked(
      String method,
      List<String> authorization,
      List<String> cookies,
      @Nullable String origin,
      @Nullable String token) {
    return authenticating.authenticate(
        new PresentedCredentials(method, authorization, cookies, origin, token));
  }

  private static void assertRefused(int status, String reason, Authentication found) {
    assertThat(found)
        .isInstanceOfSatisfying(
            Authentication.Refused.class,
            refused -> {
              assertThat(refused.problem().reason()).isEqualTo(reason);
              assertThat(refused.problem().status()).isEqualTo(status);
            });
  }
}
