package org.fachui.system.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;
import org.fachui.system.stack.SystemStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CookiesSystemTest {

  private SystemStack system;
  private Browser browser;

  @BeforeEach
  void signIn() throws IOException {
    system = SystemStack.running();
    browser = new Browser(system.site());
    browser.signIn("li");
  }

  @Test
  void theSessionSaysWhoIsSignedInAndHoldsNoToken() throws IOException {
    Answer session = browser.ask(Request.get("/session"));

    assertThat(Json.parse(session.text()).path("subject").asText()).isEqualTo("li");
    assertThat(session.text()).doesNotContain("eyJ");
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() throws IOException {
    Browser other = new Browser(system.site());
    Answer callback = other.signIn("zhang");

    assertThat(callback.all("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("fachui_session="))
        .singleElement()
        .asString()
        .contains("HttpOnly")
        .contains("SameSite=Lax");
  }

  @Test
  void aChangeWithoutTheCsrfTokenIsRefused() throws IOException {
    Answer answer = browser.ask(signOut().with("Origin", system.site().origin()));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(browser.csrfToken()).isNotEmpty();
  }

  @Test
  void aChangeWithAWrongCsrfTokenIsRefused() throws IOException {
    String other = new StringBuilder(browser.csrfToken()).reverse().toString();
    Answer answer =
        browser.ask(signOut().with("Origin", system.site().origin()).with("X-CSRF-Token", other));

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void aChangeFromAForeignOriginIsRefused() throws IOException {
    Answer answer =
        browser.ask(
            signOut()
                .with("Origin", "http://evil.example")
                .with("X-CSRF-Token", browser.csrfToken()));

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void aBidWithACookieNeedsThemToo() throws IOException {
    String lot = "/auction/api/lots/00000000-0000-7000-8000-000000000000/bids";
    Answer answer =
        browser.ask(
            Request.of("POST", lot)
                .with("Idempotency-Key", "00000000-0000-7000-8000-000000000000")
                .with("Origin", system.site().origin())
                .json("{\"amountFen\":1,\"epoch\":1}"));

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void aSignedOutSessionIsGone() throws IOException {
    Answer signedOut =
        browser.ask(
            signOut()
                .with("Origin", system.site().origin())
                .with("X-CSRF-Token", browser.csrfToken()));

    assertThat(signedOut.status()).isEqualTo(204);
    assertThat(Json.parse(browser.ask(Request.get("/session")).text()).path("signedIn").asBoolean())
        .isFalse();
  }

  @Test
  void aCallbackServesOnce() throws IOException {
    Browser fresh = new Browser(system.site());
    String callback = fresh.callbackFor("zhang");

    assertThat(fresh.ask(Request.get(callback)).status()).isEqualTo(302);
    assertThat(fresh.ask(Request.get(callback)).status()).isEqualTo(400);
  }

  @Test
  void aCallbackOfAnotherBrowserIsRefused() throws IOException {
    String stolen = new Browser(system.site()).callbackFor("zhang");

    assertThat(new Browser(system.site()).ask(Request.get(stolen)).status()).isEqualTo(400);
  }

  @Test
  void aForeignReturnAddressIsNotFollowed() throws IOException {
    Answer answer = browser.ask(Request.get("/signin?persona=li&return=//evil.example/"));

    assertThat(answer.status() == 400 || !answer.header("Location").orElse("").contains("evil"))
        .isTrue();
  }

  @Test
  void aCodeWithoutVerifierBuysNoToken() throws IOException {
    URI issuer = system.stack().provider().issuer();
    String redirect = "http://127.0.0.1/callback";
    String query =
        "client_id=fachui-tools&response_type=code&scope=openid&state=s&nonce=n"
            + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"
            + "&login_hint=li&redirect_uri="
            + URLEncoder.encode(redirect, UTF_8);
    Site provider = new Site(issuer);
    Answer granted = provider.ask(Request.get(issuer.getPath() + "/authorize?" + query));
    String code =
        granted.header("Location").orElseThrow().replaceFirst(".*[?&]code=([^&]*).*", "$1");

    String form =
        "grant_type=authorization_code&client_id=fachui-tools&code="
            + code
            + "&redirect_uri="
            + URLEncoder.encode(redirect, UTF_8);
    Answer token =
        provider.ask(
            Request.of("POST", issuer.getPath() + "/token")
                .carrying("application/x-www-form-urlencoded", form.getBytes(UTF_8)));

    assertThat(granted.status()).isEqualTo(302);
    assertThat(token.status()).isEqualTo(400);
    assertThat(token.text()).doesNotContain("access_token");
  }

  private static Request signOut() {
    return Request.of("POST", "/signout");
  }
}
