package org.fachui.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.website.Answers.assertProblem;
import static org.fachui.website.Answers.header;
import static org.fachui.website.Answers.said;
import static org.fachui.website.Browser.json;
import static org.fachui.website.Browser.location;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.JsonObject;
import java.io.File;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.fachui.devstack.identity.TokenClient;
import org.fachui.website.discovery.MadeUpAuction;
import org.fachui.website.probe.ProbeApplication;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The WAR in Payara Micro, over HTTP, with a small service packed in beside it. */
@ExtendWith({RunningStores.class, ArquillianExtension.class})
class WebsiteArquillianIT {
  private static final TokenClient TOKENS = new TokenClient(RunningStores.ISSUER);

  private final Browser browser = new Browser();

  @Deployment(testable = false)
  static WebArchive website() {
    File war = new File(System.getProperty("website.war", "target/website.war"));
    return ShrinkWrap.createFromZipFile(WebArchive.class, war)
        .addPackage(ProbeApplication.class.getPackage())
        .addAsWebResource(
            new StringAsset("<!doctype html><head><title>page</title></head>"), "index.html")
        .addAsWebResource(new StringAsset("export {};\n".repeat(99)), "assets/app-1a2b.js");
  }

  @Test
  void aPageAnswersAtItsAddressAndIsAskedForAnew() {
    for (String page : new String[] {"/", "/index.html", "/lots/1", "/我的"}) {
      HttpResponse<String> answer =
          browser.get(page.replace("我的", "%E6%88%91%E7%9A%84"), "Accept", "text/html");
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(answer.body()).contains("<title>page</title>");
      assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    }
  }

  @Test
  void theAddressOfALotHasAHeadOfItsOwnAndIsThePlainPageWhenTheLotIsNotKnown() {
    HttpResponse<String> known = browser.get("/lots/" + MadeUpAuction.LOT, "Accept", "text/html");
    HttpResponse<String> unknown =
        browser.get("/lots/" + MadeUpAuction.LOT.replace('a', 'b'), "Accept", "text/html");

    assertThat(known.body()).contains("&lt;b&gt;房&lt;/b&gt;", "application/ld+json", "og:title");
    assertThat(known.body()).doesNotContain("<b>", "<title>page</title>");
    assertThat(header(known, "Content-Security-Policy")).contains("script-src 'self';");
    assertThat(header(known, "ETag")).isNotEqualTo(header(unknown, "ETag"));
    assertThat(unknown.body()).contains("<title>page</title>").doesNotContain("ld+json");
    assertThat(
            browser
                .get(
                    "/lots/" + MadeUpAuction.LOT,
                    "Accept",
                    "text/html",
                    "If-None-Match",
                    header(known, "ETag"))
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void searchEnginesFindTheLots() {
    HttpResponse<String> map = browser.get("/sitemap.xml");

    assertThat(map.statusCode()).isEqualTo(200);
    assertThat(header(map, "Content-Type")).startsWith("application/xml");
    assertThat(map.body()).contains(RunningStores.SITE + "/lots/" + MadeUpAuction.LOT + "<");
    assertThat(browser.get("/sitemap.xml?page=1").body()).isEqualTo(map.body());
    assertProblem(browser.get("/sitemap.xml?page=2"), 404, "NOT_FOUND");
    assertProblem(browser.get("/sitemap.xml?page=x"), 400, "INVALID_FIELD");
    assertThat(browser.get("/robots.txt").body())
        .contains("Disallow: /\n", "Sitemap: " + RunningStores.SITE + "/sitemap.xml");
  }

  @Test
  void aPageRunsOnlyThisSitesScripts() {
    HttpResponse<String> page = browser.get("/");

    assertThat(header(page, "Content-Security-Policy"))
        .contains("script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("script-src 'self' ", "unsafe-eval");
    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
  }

  @Test
  void aHashedFileNeverChangesAndIsSentSmall() {
    HttpResponse<String> plain = browser.get("/assets/app-1a2b.js");
    HttpResponse<String> small = browser.get("/assets/app-1a2b.js", "Accept-Encoding", "gzip");

    assertThat(header(plain, "Cache-Control")).contains("immutable");
    assertThat(header(plain, "Content-Type")).startsWith("text/javascript");
    assertThat(header(small, "Content-Encoding")).isEqualTo("gzip");
    assertThat(
            browser.get("/assets/app-1a2b.js", "If-None-Match", header(plain, "ETag")).statusCode())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/auction/api/lots",
        "/payout",
        "/registry/x",
        "/signin/x",
        "/session/x",
        "/signout/",
        "/metrics/x/y",
        "/assets/none.js",
        "/WEB-INF/payara-web.xml",
        "/problems/container",
        "/openapi/application.wadl",
        "/probe/application.wadl",
        "/probe/none"
      })
  void whatIsNoPageIsNotFound(String address) {
    HttpResponse<String> answer = browser.get(address, "Accept", "text/html,*/*");

    assertProblem(answer, 404, "NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource({"POST, /", "PUT, /session", "DELETE, /signin", "GET, /signout", "PATCH, /probe/open"})
  void anotherMethodIsRefused(String method, String address) {
    HttpRequest.Builder request =
        browser.request(address).method(method, HttpRequest.BodyPublishers.noBody());

    assertProblem(browser.send(request), 405, "METHOD_NOT_ALLOWED");
  }

  @Test
  void reportsItsHealth() {
    for (String kind : new String[] {"live", "ready", "started"}) {
      HttpResponse<String> answer = browser.get("/health/" + kind);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("." + kind);
    }
  }

  @Test
  void signsInAndOut() {
    assertThat(browser.session().getBoolean("signedIn")).isFalse();

    HttpResponse<String> answer = browser.signIn("chen", "/lots/1?a=b");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).isEqualTo("/lots/1?a=b");
    JsonObject session = browser.session();
    assertThat(session.getString("subject")).isEqualTo("chen");
    assertThat(session.getString("name")).isEqualTo("陈静");
    assertThat(session.getString("nameEn")).isEqualTo("Chen Jing");
    assertThat(session.getString("court")).isEqualTo("浙0106");
    assertThat(session.getBoolean("drill")).isTrue();
    assertThat(session.getString("expiresAt")).endsWith("Z");

    HttpResponse<String> out =
        browser.post(
            "/signout",
            "Origin",
            RunningStores.SITE,
            "X-CSRF-Token",
            session.getString("csrfToken"));

    assertThat(out.statusCode()).isEqualTo(204);
    assertThat(browser.session().getBoolean("signedIn")).isFalse();
  }

  @Test
  void signingInAgainChangesTheSecretAndEndsTheOldSession() {
    browser.signIn("li", "/");
    String first = browser.cookie("fachui_session").orElseThrow().getValue();
    browser.signIn("zhang", "/");
    String second = browser.cookie("fachui_session").orElseThrow().getValue();
    Browser thief = new Browser();
    thief.setCookie("fachui_session", first);

    assertThat(second).isNotEqualTo(first);
    assertThat(browser.session().getString("subject")).isEqualTo("zhang");
    assertThat(thief.session().getBoolean("signedIn")).isFalse();
  }

  @Test
  void theDatabaseHasOnlyTheHashAndNoToken() throws Exception {
    browser.signIn("wang", "/");
    String secret = browser.cookie("fachui_session").orElseThrow().getValue();
    byte[] id =
        MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));

    assertThat(RunningStores.count("SELECT count(*) FROM session WHERE id = ?", id)).isEqualTo(1);
    assertThat(RunningStores.count("SELECT count(*) FROM session s WHERE s::text LIKE '%eyJ%'"))
        .isZero();
    assertThat(browser.cookie("fachui_session").orElseThrow().isHttpOnly()).isTrue();
  }

  @Test
  void aSessionThatIdledOutReadsAsNobodyAndChangesNothing() throws Exception {
    browser.signIn("qian", "/");
    String token = browser.session().getString("csrfToken");
    RunningStores.execute(
        "UPDATE session SET last_seen_at = now() - interval '31 minutes' WHERE subject='qian'");

    assertThat(browser.session().getBoolean("signedIn")).isFalse();
    HttpResponse<String> late =
        browser.post("/signout", "Origin", RunningStores.SITE, "X-CSRF-Token", token);
    assertProblem(late, 401, "SESSION_EXPIRED");
  }

  @Test
  void aSessionEndsAtTheLatest() throws Exception {
    browser.signIn("sun", "/");
    RunningStores.execute(
        "UPDATE session SET created_at = now() - interval '9 hours',"
            + " expires_at = now() - interval '1 second' WHERE subject = 'sun'");

    assertThat(browser.session().getBoolean("signedIn")).isFalse();
  }

  @Test
  void aForeignPageCannotActWithTheCookie() {
    browser.signIn("zhao", "/");
    String token = browser.session().getString("csrfToken");

    assertProblem(browser.post("/signout"), 403, "ORIGIN_REFUSED");
    assertProblem(
        browser.post("/signout", "Origin", "http://evil.example", "X-CSRF-Token", token),
        403,
        "ORIGIN_REFUSED");
    assertProblem(
        browser.post("/signout", "Origin", RunningStores.SITE, "X-CSRF-Token", "x"),
        403,
        "CSRF_REFUSED");
    assertThat(browser.session().getBoolean("signedIn")).isTrue();
  }

  @Test
  void anotherBrowserCannotFinishTheSignIn() {
    String back = browser.backFromProvider("li", "/");
    Browser other = new Browser();

    assertProblem(other.get(back), 400, "SIGN_IN_FAILED");
    other.get("/signin?persona=zhang");
    assertProblem(other.get(back), 400, "SIGN_IN_FAILED");
    assertThat(browser.get(back).statusCode()).isEqualTo(302);
    assertProblem(browser.get(back), 400, "SIGN_IN_FAILED");
  }

  @Test
  void aCodeThatTheProviderDoesNotKnowSignsNobodyIn() {
    String back = browser.backFromProvider("li", "/").replaceFirst("code=[^&]*", "code=guessed");

    assertProblem(browser.get(back), 400, "SIGN_IN_FAILED");
    assertThat(browser.session().getBoolean("signedIn")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example", "/%5Cevil.example", "https://evil.example", "/%09/evil.example"})
  void neverSendsTheBrowserElsewhere(String back) {
    assertProblem(browser.get("/signin?return=" + back), 400, "INVALID_FIELD");
  }

  @Test
  void listsThePeopleOfTheDrill() {
    HttpResponse<String> answer = browser.get("/personas");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"li\"", "李明").doesNotContain("bidder-001");
  }

  @Test
  void aBearerTokenIsEnough() {
    assertThat(said(get("/probe/judges", "zhao"))).isEqualTo("赵敏 true");
    assertThat(said(get("/probe/open", "li"))).isEqualTo("li");
    assertThat(said(browser.get("/probe/open"))).isEqualTo("nobody");
  }

  @Test
  void rolesAreAskedForAndWhatHasNoAnnotationIsClosed() {
    assertProblem(get("/probe/judges", "li"), 403, "FORBIDDEN");
    assertProblem(browser.get("/probe/judges"), 401, "UNAUTHENTICATED");
    assertProblem(get("/probe/bare", "feng"), 403, "FORBIDDEN");
    assertProblem(browser.get("/probe/bare"), 401, "UNAUTHENTICATED");
  }

  @Test
  void anotherCourtsThingIsNotFound() {
    String ours = "/probe/courts/%E6%B5%990106";
    assertThat(said(get(ours, "chen"))).isEqualTo("浙0106");
    assertThat(said(get(ours, "zheng"))).isEqualTo("浙0106");
    assertProblem(get(ours, "chen2"), 404, "NOT_FOUND");
  }

  @Test
  void forgedTokensAreRefusedAlsoWhereNobodyNeedsOne() throws Exception {
    JWTClaimsSet claims = SignedJWT.parse(TOKENS.tokenFor("zhao")).getJWTClaimsSet();
    JWKSet keys = JWKSet.parse(browser.get(RunningStores.ISSUER + "/jwks").body());
    var key = keys.getKeys().get(0).toRSAKey();
    SignedJWT confused =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims);
    confused.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
    String genuine = TOKENS.tokenFor("li");

    assertRefused(new PlainJWT(claims).serialize());
    assertRefused(confused.serialize());
    assertRefused(genuine.substring(0, genuine.lastIndexOf('.') + 1) + "AAAA");
    assertRefused("nonsense");
    assertProblem(
        browser.get("/probe/open", "Authorization", "Basic eDp5"), 401, "UNAUTHENTICATED");
  }

  @Test
  void aMalformedCookieIsTakenAway() {
    browser.setCookie("fachui_session", "short");
    HttpResponse<String> answer = browser.get("/");

    assertProblem(answer, 401, "UNAUTHENTICATED");
    assertThat(header(answer, "Set-Cookie")).contains("Max-Age=0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"amountFen\": \"5\"}             | /amountFen",
        "{\"amountFen\": 1e30}              | /amountFen",
        "{\"amountFen\": 1.5}               | /amountFen",
        "{\"amountFen\": 0}                 | /amountFen",
        "{}                                 | /amountFen",
        "{\"amountFen\": 1, \"note\": \"toolong\"} | /note",
        "{\"amountFen\": 1, \"more\": 1}    | /more",
      })
  void aFieldThatIsWrongIsNamed(String body, String field) {
    HttpResponse<String> answer = postJson(body, "application/json");

    assertProblem(answer, 400, "INVALID_FIELD");
    assertThat(json(answer).getString("field")).isEqualTo(field);
  }

  @Test
  void bodiesAreReadStrictlyAndBounded() {
    assertThat(postJson("{\"amountFen\": 5}", "application/json").body())
        .isEqualTo("{\"amountFen\":5}");
    assertProblem(postJson("{", "application/json"), 400, "MALFORMED_JSON");
    assertProblem(postJson("", "application/json"), 400, "MALFORMED_JSON");
    assertProblem(
        postJson("a=b", "application/x-www-form-urlencoded"), 415, "UNSUPPORTED_MEDIA_TYPE");
    assertProblem(postJson(" ".repeat(70_000), "application/json"), 413, "TOO_LARGE");
    HttpRequest.Builder chunked =
        browser
            .request("/probe/orders", "Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new java.io.ByteArrayInputStream(new byte[70_000])));
    assertProblem(browser.send(chunked), 413, "TOO_LARGE");
  }

  @Test
  void picturesMayBeLarger() {
    assertThat(said(putPicture(2 * 1024 * 1024))).isEqualTo("" + 2 * 1024 * 1024);
    assertProblem(putPicture(2 * 1024 * 1024 + 1), 413, "TOO_LARGE");
  }

  @Test
  void parametersThatAreWrongAreNamed() {
    HttpResponse<String> text = browser.get("/probe/pages?page=x");
    HttpResponse<String> high = browser.get("/probe/pages?page=10");

    assertProblem(text, 400, "INVALID_FIELD");
    assertThat(json(text).getString("field")).isEqualTo("page");
    assertProblem(high, 400, "INVALID_FIELD");
    assertThat(json(high).getString("field")).isEqualTo("page");
    assertThat(json(high).getJsonObject("accepted").getInt("value")).isEqualTo(9);
    assertProblem(browser.get("/probe/things/not-an-id"), 404, "NOT_FOUND");
  }

  @Test
  void whatCannotBeSentAsAskedIsRefused() {
    assertProblem(browser.get("/probe/open", "Accept", "application/pdf"), 406, "NOT_ACCEPTABLE");
  }

  @Test
  void ourOwnFaultsSayNothingOfTheInside() {
    HttpResponse<String> answer = browser.get("/probe/fault");

    assertProblem(answer, 500, "INTERNAL");
    assertThat(answer.body()).doesNotContain("inside of the service", "Exception");
  }

  private HttpResponse<String> get(String address, String persona) {
    return browser.get(address, "Authorization", "Bearer " + TOKENS.tokenFor(persona));
  }

  private HttpResponse<String> postJson(String body, String type) {
    return browser.send(
        browser
            .request("/probe/orders", "Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> putPicture(int bytes) {
    return browser.send(
        browser
            .request("/probe/picture", "Content-Type", "image/png")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[bytes])));
  }

  private void assertRefused(String token) {
    assertProblem(
        browser.get("/probe/open", "Authorization", "Bearer " + token), 401, "UNAUTHENTICATED");
  }
}
