package org.fachui.devstack.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fachui.devstack.processes.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityProviderIT {
  private static final String SITE = "http://127.0.0.1:8080";
  private static final String VERIFIER = "v".repeat(43);

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = Ports.some(1).get(0);
  private final String issuer = IdentityProvider.issuerAt(port);
  private Path data = Path.of("");
  private AutoCloseable provider = () -> {};

  @BeforeAll
  void start(@TempDir Path folder) {
    data = folder.resolve("identity");
    provider = IdentityProvider.start(port, data, SITE);
  }

  @AfterAll
  void stop() throws Exception {
    provider.close();
  }

  @Test
  void describesItself() throws Exception {
    Map<String, Object> document = json(get("/.well-known/openid-configuration"));

    assertThat(document)
        .containsEntry("issuer", issuer)
        .containsEntry("token_endpoint", issuer + "/token");
  }

  @Test
  void givesTokensThatSayWhoThePersonIs() throws Exception {
    SignedJWT token = SignedJWT.parse(new TokenClient(issuer).tokenFor("chen"));
    JWTClaimsSet claims = token.getJWTClaimsSet();

    assertThat(claims.getIssuer()).isEqualTo(issuer);
    assertThat(claims.getAudience()).containsExactly("fachui");
    assertThat(claims.getSubject()).isEqualTo("chen");
    assertThat(claims.getStringClaim("name")).isEqualTo("陈静");
    assertThat(claims.getStringClaim("name_en")).isEqualTo("Chen Jing");
    assertThat(claims.getStringListClaim("roles")).containsExactly("clerk");
    assertThat(claims.getStringClaim("court")).isEqualTo("浙0106");
    assertThat(
            Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofMinutes(30));
    var key = JWKSet.parse(get("/jwks").body()).getKeyByKeyId(token.getHeader().getKeyID());
    assertThat(key.isPrivate()).isFalse();
    assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
  }

  @Test
  void bidderHasNoCourtAndTokensAreKept() throws Exception {
    TokenClient client = new TokenClient(issuer);
    String token = client.tokenFor("bidder-007");

    assertThat(SignedJWT.parse(token).getJWTClaimsSet().getClaim("court")).isNull();
    assertThat(client.tokenFor("bidder-007")).isSameAs(token);
  }

  @Test
  void keepsItsKeyToItself() throws Exception {
    Path key = data.resolve("provider-key.json");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(get("/jwks").body()).doesNotContain("\"d\"");
  }

  @Test
  void showsPersonasAndACardForEach() throws Exception {
    assertThat(get("/personas").body()).contains("\"li\"").contains("\"chen2\"");
    HttpResponse<String> page = get("/authorize?" + encoded(query()));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("李明").contains("login_hint=zhao").doesNotContain("http-equiv");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
  }

  @Test
  void cardsDoNotCarryWhatTheCallerInjects() throws Exception {
    Map<String, String> query = query();
    query.put("state", "\"><script>alert(1)</script>");

    assertThat(get("/authorize?" + encoded(query)).body()).doesNotContain("<script");
  }

  @ParameterizedTest
  @CsvSource({
    "client_id, somebody",
    "client_id, fachui-tools",
    "redirect_uri, http://127.0.0.1:8080/signin/callback/",
    "redirect_uri, http://127.0.0.1:8080/signin/callback?x=1",
    "redirect_uri, https://evil.example/signin/callback",
    "response_type, token",
    "response_type, code id_token",
    "scope, profile",
    "code_challenge, short",
    "code_challenge_method, plain",
    "login_hint, mallory",
    "login_hint, bidder-501",
    "response_mode, form_post",
    "request_uri, http://127.0.0.1/x",
  })
  void refusesToSignIn(String name, String value) throws Exception {
    Map<String, String> query = query();
    query.put("login_hint", "li");
    assertThat(get("/authorize?" + encoded(query)).statusCode()).isEqualTo(302);

    query.put(name, value);

    assertThat(get("/authorize?" + encoded(query)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "client_id",
        "redirect_uri",
        "state",
        "scope",
        "code_challenge",
        "code_challenge_method"
      })
  void refusesToSignInWithout(String name) throws Exception {
    Map<String, String> query = query();
    query.put("login_hint", "li");
    query.remove(name);

    assertThat(get("/authorize?" + encoded(query)).statusCode()).isEqualTo(400);
  }

  @Test
  void ignoresClaimsThatTheCallerMakesUp() throws Exception {
    Map<String, String> query = query();
    query.put("login_hint", "li");
    query.put("username", "zhao");
    query.put("claims", "{\"roles\":[\"judge\"]}");
    Map<String, String> form = form(code(query));
    form.put("claims", "{\"roles\":[\"judge\"]}");
    String token = (String) json(post(form)).get("access_token");
    JWTClaimsSet claims = SignedJWT.parse(String.valueOf(token)).getJWTClaimsSet();

    assertThat(claims.getSubject()).isEqualTo("li");
    assertThat(claims.getStringListClaim("roles")).containsExactly("bidder");
  }

  @ParameterizedTest
  @CsvSource({
    "grant_type, client_credentials",
    "grant_type, password",
    "grant_type, refresh_token",
    "grant_type, urn:ietf:params:oauth:grant-type:jwt-bearer",
    "code, made-up",
    "client_id, fachui-tools",
    "redirect_uri, http://127.0.0.1/callback",
    "code_verifier, wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
    "code_verifier, short",
  })
  void refusesATokenFor(String name, String value) throws Exception {
    Map<String, String> form = form(signedInCode());
    form.put(name, value);

    assertNoToken(post(form));
  }

  @ParameterizedTest
  @ValueSource(strings = {"grant_type", "code", "client_id", "redirect_uri", "code_verifier"})
  void refusesATokenWithout(String name) throws Exception {
    Map<String, String> form = form(signedInCode());
    form.remove(name);

    assertNoToken(post(form));
  }

  @Test
  void aCodeWorksOnce() throws Exception {
    Map<String, String> form = form(signedInCode());

    assertThat(json(post(form))).containsKey("access_token").doesNotContainKey("refresh_token");
    assertNoToken(post(form));
  }

  @Test
  void aWrongVerifierUsesTheCodeUp() throws Exception {
    Map<String, String> form = form(signedInCode());
    Map<String, String> wrong = new LinkedHashMap<>(form);
    wrong.put("code_verifier", "w".repeat(43));

    assertNoToken(post(wrong));
    assertNoToken(post(form));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/debugger",
        "/introspect",
        "/userinfo",
        "/endsession",
        "/revoke",
        "/../x/jwks",
        ""
      })
  void hasNothingElse(String place) throws Exception {
    assertThat(get(place).statusCode()).isEqualTo(404);
  }

  @Test
  void hasNoOtherIssuer() throws Exception {
    String other = "http://127.0.0.1:" + port + "/other/.well-known/openid-configuration";

    assertThat(send(HttpRequest.newBuilder(URI.create(other))).statusCode()).isEqualTo(404);
  }

  @Test
  void theClientSaysWhenThereIsNoSuchPerson() {
    TokenClient client = new TokenClient(issuer);

    assertThatThrownBy(() -> client.tokenFor("mallory"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("mallory");
  }

  private static Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", "fachui-website");
    query.put("redirect_uri", SITE + "/signin/callback");
    query.put("response_type", "code");
    query.put("scope", "openid");
    query.put("state", "s1");
    query.put("nonce", "n1");
    query.put("code_challenge", Codes.challengeOf(VERIFIER));
    query.put("code_challenge_method", "S256");
    return query;
  }

  private static Map<String, String> form(String code) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("client_id", "fachui-website");
    form.put("redirect_uri", SITE + "/signin/callback");
    form.put("code", code);
    form.put("code_verifier", VERIFIER);
    return form;
  }

  private String signedInCode() throws Exception {
    Map<String, String> query = query();
    query.put("login_hint", "li");
    return code(query);
  }

  private String code(Map<String, String> query) throws Exception {
    HttpResponse<String> answer = get("/authorize?" + encoded(query));
    String location = answer.headers().firstValue("Location").orElseThrow();
    assertThat(location).startsWith(SITE + "/signin/callback?");
    Parameters back = Parameters.parse(URI.create(location).getRawQuery());
    assertThat(back.require("state")).isEqualTo("s1");
    return back.require("code");
  }

  private static String encoded(Map<String, String> values) {
    return new Parameters(values).encoded();
  }

  private HttpResponse<String> get(String place) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(issuer + place)));
  }

  private HttpResponse<String> post(Map<String, String> form) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(issuer + "/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void assertNoToken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("token\":");
  }

  private static Map<String, Object> json(HttpResponse<String> answer) throws ParseException {
    assertThat(answer.statusCode()).isEqualTo(200);
    return JSONObjectUtils.parse(answer.body());
  }
}
