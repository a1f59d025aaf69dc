package org.fachui.website.signin;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fachui.devstack.processes.Ports;
import org.fachui.platform.access.AccessSettings;
import org.fachui.platform.access.Authentication;
import org.fachui.platform.access.BearerTokens;
import org.fachui.platform.access.CurrentUser;
import org.fachui.platform.access.HttpDocuments;
import org.fachui.platform.access.ProviderKeys;
import org.fachui.platform.access.Roles;
import org.fachui.platform.access.TokenVerifier;
import org.fachui.platform.problems.ProblemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A real Keycloak with our realm file, the website's own side of the sign-in, and the services'
 * judgement of its tokens; nothing of ours is in drill mode. Not among the tests of every day: see
 * docs/operating/identity.md for how to run it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakTrial {
  private static final String SITE = "https://auction.example.org";
  private static final String CALLBACK = SITE + "/signin/callback";
  private static final String WEBSITE = "fachui-website";
  private static final String PUBLIC_REALM = "outside";

  private final SecureRandom random = new SecureRandom();
  private final String password = "Aa1" + Attempt.begin(ReturnPath.HOME, random).verifier();
  private Provider provider;
  private Path folder;
  private KeycloakServer server;
  private KeycloakDesk desk;
  private BearerTokens services;

  @BeforeAll
  @SuppressWarnings("UnnecessaryAssignment") // here nothing injects into the provider
  void start(@TempDir Path folder) throws Exception {
    this.folder = folder;
    List<Integer> ports = ports(0);
    String outside = KeycloakServer.addressAt(ports) + "/realms/" + PUBLIC_REALM;
    server =
        start(
            ports,
            Map.of(
                "FACHUI_PUBLIC_URL",
                SITE,
                "FACHUI_BROKER_ENABLED",
                "true",
                "FACHUI_BROKER_ISSUER",
                outside,
                "FACHUI_BROKER_AUTHORIZATION_URL",
                outside + "/protocol/openid-connect/auth",
                "FACHUI_BROKER_TOKEN_URL",
                outside + "/protocol/openid-connect/token",
                "FACHUI_BROKER_JWKS_URL",
                outside + "/protocol/openid-connect/certs",
                "FACHUI_BROKER_CLIENT",
                "court",
                "FACHUI_BROKER_SECRET",
                password));
    desk = new KeycloakDesk(server.address(), password);
    String issuer = server.issuer();
    ProviderKeys keys = new ProviderKeys(issuer, new HttpDocuments(), Clock.systemUTC());
    TokenVerifier verifier = new TokenVerifier(issuer, keys, Clock.systemUTC());
    provider = new Provider();
    provider.settings =
        new AccessSettings(issuer, "fachui", WEBSITE, SITE, false, Duration.ofMinutes(30));
    provider.tokens = verifier;
    services = new BearerTokens(verifier, "fachui", Clock.systemUTC());
    for (String role : Roles.ALL) {
      Map<String, String> about = new TreeMap<>(Map.of("fullName", "张" + role, "fullNameEn", role));
      if (role.equals(Roles.JUDGE)) {
        about.put("court", "浙0106");
      }
      assertThat(desk.make("person-" + role, password, about)).as(role).isEqualTo(201);
      desk.grant("person-" + role, role);
    }
  }

  @AfterAll
  void stop() throws Exception {
    server.stop();
  }

  static Stream<String> roles() {
    return Roles.ALL.stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("roles")
  void whoeverHasARoleSignsInWithItAndNoOther(String role) throws Exception {
    PersonAtKeycloak person = person("person-" + role);
    Attempt attempt = attempt();

    CurrentUser user = whoCameBack(person.signIn(address(attempt)), attempt);

    assertThat(user.roles()).containsExactly(role);
    assertThat(user.name()).isEqualTo("张" + role);
    assertThat(user.nameEn()).isEqualTo(role);
    assertThat(user.court()).isEqualTo(role.equals(Roles.JUDGE) ? "浙0106" : null);
    assertThat(person.wasAskedForASecondFactor()).isEqualTo(!role.equals(Roles.BIDDER));
  }

  @Test
  void servicesTakeTheAccessTokenAndNotTheIdToken() throws Exception {
    Map<String, Object> tokens = tokensOf("person-bidder");

    assertThat(services.authenticate(text(tokens, "access_token")))
        .isInstanceOfSatisfying(
            Authentication.Person.class,
            known -> {
              assertThat(known.user().roles()).containsExactly(Roles.BIDDER);
              assertThat(known.user().name()).isEqualTo("张bidder");
            });
    assertThat(services.authenticate(text(tokens, "id_token")))
        .isInstanceOf(Authentication.Refused.class);
    assertThat(tokens).doesNotContainKey("refresh_token");
    assertThat(JSONObjectUtils.getLong(tokens, "expires_in")).isBetween(1L, 60L);
  }

  @Test
  void theWebsiteInItsContainerNeedsItsConfigurationOnly() throws Exception {
    Map<String, String> about = Map.of("fullName", "陈川", "court", "川0105");
    assertThat(desk.make("chenchuan", password, about)).isEqualTo(201);
    desk.grant("chenchuan", Roles.CLERK);
    WebsiteInProduction website =
        new WebsiteInProduction(
            SITE, server.issuer(), folder, KeycloakServer.keysIn(folder), password);
    website.start();
    try {
      assertThat(website.get("/personas").statusCode()).isEqualTo(404);
      String provider = location(website.get("/signin?return=/cases"));
      String back = person("chenchuan").signIn(provider).toString();

      assertThat(location(website.get(back))).isEqualTo("/cases");
      assertThat(JSONObjectUtils.parse(website.get("/session").body()))
          .containsEntry("signedIn", true)
          .containsEntry("drill", false)
          .containsEntry("name", "陈川")
          .containsEntry("court", "川0105")
          .containsEntry("roles", List.of(Roles.CLERK));
    } finally {
      website.stop();
    }
  }

  @Test
  void aCodeIsWorthNothingToWhoeverLacksItsVerifier() throws Exception {
    Attempt attempt = attempt();
    URI back = person("person-bidder").signIn(address(attempt));
    Attempt thief = attempt();

    assertThatThrownBy(() -> whoCameBack(back, thief))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("SIGN_IN_FAILED");
  }

  @Test
  void asksForThePasswordEachTime() throws Exception {
    PersonAtKeycloak person = person("person-bidder");
    for (int times = 0; times < 2; times++) {
      Attempt attempt = attempt();
      assertThat(whoCameBack(person.signIn(address(attempt)), attempt).roles()).hasSize(1);
      assertThat(person.wasAskedForAPassword()).isTrue();
    }
  }

  @Test
  void refusesEveryOtherWayIn() throws Exception {
    String address = address(attempt());

    assertThat(outcome(address.replaceAll("&code_challenge[^&]*", "")))
        .contains("error=invalid_request");
    assertThat(outcome(address.replace("method=S256", "method=plain")))
        .contains("error=invalid_request");
    assertThat(outcome(address.replace("response_type=code", "response_type=token")))
        .contains("error=unauthorized_client");
    assertThat(outcome(address.replace("%2Fsignin%2Fcallback", "%2Fother"))).isEqualTo("400");
    for (String client : List.of(WEBSITE, "admin-cli", "account")) {
      assertThat(byPassword(client).statusCode()).as(client).isIn(400, 401);
    }
  }

  @Test
  void onePublicPersonIsABidderWhateverHisNameThere() throws Exception {
    desk.foreignRealm(
        PUBLIC_REALM,
        "court",
        server.issuer() + "/broker/public/endpoint",
        "person-judge",
        password);
    Attempt attempt = attempt();
    URI back = person("person-judge").signInAsOneOfThePublic(address(attempt));

    CurrentUser user = whoCameBack(back, attempt);

    assertThat(user.roles()).containsExactly(Roles.BIDDER);
    assertThat(user.name()).isEqualTo("海 王");
    assertThat(user.court()).isNull();
    assertThat(desk.userName(user.subject())).startsWith("public.").doesNotContain("judge");
    Attempt later = attempt();
    URI again = person("person-judge").signInAsOneOfThePublic(address(later));
    assertThat(whoCameBack(again, later).subject()).isEqualTo(user.subject());
  }

  @Test
  void withoutABrokerThereIsNoWayToOne() throws Exception {
    KeycloakServer alone = start(ports(2), Map.of("FACHUI_PUBLIC_URL", SITE));
    try {
      String page = address(attempt()).replace(server.address(), alone.address());

      assertThat(outcome(page)).isEqualTo("200");
      assertThatThrownBy(() -> person("person-judge").signInAsOneOfThePublic(page))
          .isInstanceOf(NoSuchElementException.class);
    } finally {
      alone.stop();
    }
  }

  @Test
  void locksWhoeverGuesses() throws Exception {
    Map<String, String> about = Map.of("fullName", "被猜者");
    assertThat(desk.make("guessed", password, about)).isEqualTo(201);
    for (int guesses = 0; guesses < 5; guesses++) {
      PersonAtKeycloak thief = new PersonAtKeycloak(SITE, "guessed", "wrong-" + guesses);
      assertThatThrownBy(() -> thief.signIn(address(attempt()))).isInstanceOf(AssertionError.class);
    }

    assertThatThrownBy(() -> person("guessed").signIn(address(attempt())))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void takesNoCourtThatCannotBeOneAndNobodyWithoutAName() throws Exception {
    assertThat(desk.make("nowhere", password, Map.of("fullName", "某", "court", "浙江0106")))
        .isEqualTo(400);
    assertThat(desk.make("nameless", password, Map.of("court", "浙0106"))).isEqualTo(400);
  }

  private KeycloakServer start(List<Integer> ports, Map<String, String> variables)
      throws Exception {
    Path home = Path.of(System.getProperty("keycloak.home"));
    return KeycloakServer.start(home, folder, ports, password, variables);
  }

  private CurrentUser whoCameBack(URI back, Attempt attempt) {
    return provider.whoSignedIn(code(back), attempt);
  }

  private Map<String, Object> tokensOf(String name) throws Exception {
    Attempt attempt = attempt();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("client_id", WEBSITE);
    form.put("redirect_uri", CALLBACK);
    form.put("code", code(person(name).signIn(address(attempt))));
    form.put("code_verifier", attempt.verifier());
    return JSONObjectUtils.parse(post(form).body());
  }

  private HttpResponse<String> byPassword(String client) throws Exception {
    return post(
        Map.of(
            "grant_type",
            "password",
            "client_id",
            client,
            "username",
            "person-bidder",
            "password",
            password));
  }

  private HttpResponse<String> post(Map<String, String> form) throws Exception {
    URI place = URI.create(server.issuer() + "/protocol/openid-connect/token");
    HttpRequest request =
        HttpRequest.newBuilder(place)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(PersonAtKeycloak.encoded(form)))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Where Keycloak sends a browser at once that comes with this address, or its status. */
  private static String outcome(String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    return location(answer);
  }

  private static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseGet(() -> String.valueOf(answer.statusCode()));
  }

  private PersonAtKeycloak person(String name) {
    return new PersonAtKeycloak(SITE, name, password);
  }

  private Attempt attempt() {
    return Attempt.begin(ReturnPath.HOME, random);
  }

  private String address(Attempt attempt) {
    return provider.address(attempt, Optional.empty());
  }

  private static String code(URI back) {
    assertThat(back.toString()).startsWith(CALLBACK + "?");
    return Arrays.stream(back.getRawQuery().split("&"))
        .filter(parameter -> parameter.startsWith("code="))
        .map(parameter -> parameter.substring("code=".length()))
        .filter(not(String::isEmpty))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no code: " + back.getRawQuery()));
  }

  private static String text(Map<String, Object> members, String name) throws Exception {
    return String.valueOf(JSONObjectUtils.getString(members, name));
  }

  /** Two that are free, or so many after the one that was given. */
  private static List<Integer> ports(int after) {
    Integer first = Integer.getInteger("keycloak.port");
    return first == null ? Ports.some(2) : List.of(first + after, first + after + 1);
  }
}
