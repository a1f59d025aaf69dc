package org.fachui.website.signin;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fachui.kernel.cases.CourtCode;
import org.fachui.platform.access.CurrentUser;
import org.fachui.platform.access.Roles;
import org.fachui.platform.access.TokenClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the realm that we give to operators to what the services and the website want of it. */
class RealmFileTest {
  private static final String SERVICES = "fachui";
  private static final String WEBSITE = "fachui-website";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(FACHUI_[A-Z_]+)(?::[^}]*)?}");

  private final RealmFile file = RealmFile.read();
  private final JsonObject realm = file.realm();

  @Test
  void hasEveryRoleAndPutsItIntoTokens() {
    JsonObject granted =
        realm.getJsonObject("clientScopeMappings").getJsonArray(SERVICES).getJsonObject(0);

    assertThat(roles().map(role -> role.getString("name"))).hasSameElementsAs(Roles.ALL);
    assertThat(granted.getString("clientScope")).isEqualTo(SERVICES);
    assertThat(RealmFile.texts(granted, "roles")).hasSameElementsAs(Roles.ALL);
  }

  @Test
  void asksEverybodyButBiddersForASecondFactor() {
    Set<String> held =
        roles()
            .filter(role -> role.getBoolean("composite", false))
            .filter(
                role ->
                    RealmFile.texts(role.getJsonObject("composites"), "realm")
                        .toList()
                        .equals(List.of("second-factor")))
            .map(role -> role.getString("name"))
            .collect(toSet());
    JsonObject flow = file.one("authenticationFlows", "alias", realm.getString("browserFlow"));
    JsonObject second = file.one("authenticationFlows", "alias", "second factor");

    assertThat(held)
        .isEqualTo(Roles.ALL.stream().filter(role -> !role.equals(Roles.BIDDER)).collect(toSet()));
    assertThat(RealmFile.objects(flow, "authenticationExecutions"))
        .extracting(step -> step.getString("requirement"))
        .containsExactly("REQUIRED", "CONDITIONAL");
    assertThat(RealmFile.objects(second, "authenticationExecutions"))
        .extracting(step -> step.getString("authenticator"))
        .containsExactly("conditional-user-role", "auth-otp-form");
    assertThat(
            file.one("authenticatorConfig", "alias", "has second-factor")
                .getJsonObject("config")
                .getString("condUserRole"))
        .isEqualTo("second-factor");
  }

  /** Tokens as the mappers would fill them, read by what reads tokens. */
  @ParameterizedTest
  @ValueSource(strings = {"id.token.claim", "access.token.claim"})
  void fillsEveryClaimThatIsRead(String token) throws Exception {
    JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().subject("somebody");
    file.mappersOf(WEBSITE)
        .map(mapper -> mapper.getJsonObject("config"))
        .filter(config -> config.getString(token, "").equals("true"))
        .filter(config -> config.containsKey("claim.name"))
        .forEach(
            config ->
                claims.claim(
                    config.getString("claim.name"),
                    config.getString("multivalued", "").equals("true")
                        ? List.of(Roles.JUDGE)
                        : config.getString("user.attribute")));

    assertThat(TokenClaims.person(claims.build()))
        .isEqualTo(
            new CurrentUser("somebody", "fullName", "fullNameEn", Set.of(Roles.JUDGE), "court"));
  }

  @Test
  void bearerTokensAreForTheServicesAndNameTheirHolder() {
    String audience = "oidc-audience-mapper";

    assertThat(setting(audience, "included.client.audience")).isEqualTo(SERVICES);
    assertThat(setting(audience, "access.token.claim")).isEqualTo("true");
    assertThat(setting(audience, "id.token.claim")).isEqualTo("false");
    assertThat(setting("oidc-sub-mapper", "access.token.claim")).isEqualTo("true");
    assertThat(setting("oidc-usermodel-client-role-mapper", "usermodel.clientRoleMapping.clientId"))
        .isEqualTo(SERVICES);
    assertThat(file.client(WEBSITE).getBoolean("fullScopeAllowed")).isFalse();
  }

  @Test
  void theWebsiteHasTheCodeFlowWithPkceAndNothingElse() {
    JsonObject website = file.client(WEBSITE);
    JsonObject attributes = website.getJsonObject("attributes");

    assertThat(website.getBoolean("publicClient")).isTrue();
    assertThat(website.getBoolean("standardFlowEnabled")).isTrue();
    assertThat(attributes.getString("pkce.code.challenge.method")).isEqualTo("S256");
    assertThat(attributes.getString("id.token.signed.response.alg")).isEqualTo("RS256");
    assertThat(attributes.getString("access.token.signed.response.alg")).isEqualTo("RS256");
    assertThat(attributes.getString("use.refresh.tokens")).isEqualTo("false");
    assertThat(RealmFile.texts(website, "redirectUris"))
        .containsExactly("${FACHUI_PUBLIC_URL}/signin/callback");
    assertThat(website.getJsonArray("webOrigins")).isEmpty();
    assertThat(RealmFile.texts(website, "defaultClientScopes"))
        .containsExactlyInAnyOrder(SERVICES, "profile");
    assertThat(website.getJsonArray("optionalClientScopes")).isEmpty();
  }

  @Test
  void noOtherClientLetsAnybodyIn() {
    for (JsonObject client : realm.getJsonArray("clients").getValuesAs(JsonObject.class)) {
      for (String way :
          List.of("implicitFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled")) {
        assertThat(client.getBoolean(way)).as(client.getString("clientId") + " " + way).isFalse();
      }
      assertThat(client.getBoolean("standardFlowEnabled"))
          .as(client.getString("clientId"))
          .isEqualTo(client.getString("clientId").equals(WEBSITE));
    }
    for (String own :
        List.of("account", "account-console", "admin-cli", "security-admin-console")) {
      assertThat(file.client(own).getBoolean("enabled")).as(own).isFalse();
    }
  }

  @Test
  void isHardToGuessInto() {
    assertThat(realm.getString("sslRequired")).isEqualTo("all");
    assertThat(realm.getBoolean("bruteForceProtected")).isTrue();
    assertThat(realm.getInt("failureFactor")).isBetween(1, 10);
    for (String open :
        List.of(
            "registrationAllowed", "rememberMe", "resetPasswordAllowed", "editUsernameAllowed")) {
      assertThat(realm.getBoolean(open)).as(open).isFalse();
    }
    for (String seconds :
        List.of("accessTokenLifespan", "accessCodeLifespan", "ssoSessionMaxLifespan")) {
      assertThat(realm.getInt(seconds)).as(seconds).isBetween(1, 60);
    }
  }

  @Test
  void holdsNobodyAndNoSecret() {
    assertThat(realm.keySet()).doesNotContain("users", "federatedUsers", "groups", "smtpServer");
    assertThat(realm.getJsonObject("components").keySet())
        .containsExactly("org.keycloak.userprofile.UserProfileProvider");
    assertThat(RealmFile.texts("", realm))
        .filteredOn(
            found ->
                Pattern.compile("secret|private|credential|certificate|(?<!reset)password$")
                    .matcher(found.name().toLowerCase(Locale.ROOT))
                    .find())
        .extracting(RealmFile.Named::text)
        .containsExactly("${FACHUI_BROKER_SECRET:}");
  }

  @Test
  void onlyAnAdministratorWritesWhatTokensSay() {
    Set<String> used =
        file.mappersOf(WEBSITE)
            .map(mapper -> mapper.getJsonObject("config").getString("user.attribute", ""))
            .filter(attribute -> !attribute.isEmpty())
            .collect(toSet());

    assertThat(file.attributesOfPeople().map(each -> each.getString("name"))).containsAll(used);
    assertThat(file.attributesOfPeople())
        .allSatisfy(
            attribute ->
                assertThat(RealmFile.texts(attribute.getJsonObject("permissions"), "edit"))
                    .containsExactly("admin"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "浙0106", "川0105", "浙", "浙01", "最高法", "最高法知", "兵0101", "军", "浙010", "浙01066", "中0106",
        "0106", "浙 0106", "浙江0106", "浙0106\n", ""
      })
  void takesExactlyTheCodesOfCourts(String code) {
    JsonObject court =
        file.attributesOfPeople()
            .filter(each -> each.getString("name").equals("court"))
            .findFirst()
            .orElseThrow();
    JsonObject pattern = court.getJsonObject("validations").getJsonObject("pattern");

    assertThat(Pattern.matches(pattern.getString("pattern"), code))
        .isEqualTo(CourtCode.find(code).isPresent());
  }

  @Test
  void whoComesThroughTheBrokerIsABidderAndNobodyElse() {
    JsonObject broker = file.one("identityProviders", "alias", "public");
    JsonObject first =
        file.one("authenticationFlows", "alias", broker.getString("firstBrokerLoginFlowAlias"));

    assertThat(broker.getString("enabled")).isEqualTo("${FACHUI_BROKER_ENABLED:false}");
    assertThat(RealmFile.objects(first, "authenticationExecutions"))
        .extracting(step -> step.getString("authenticator"))
        .containsExactly("idp-create-user-if-unique");
    assertThat(
            RealmFile.objects(realm, "identityProviderMappers")
                .map(mapper -> mapper.getJsonObject("config"))
                .filter(config -> config.containsKey("role"))
                .map(config -> config.getString("role")))
        .containsExactly(SERVICES + "." + Roles.BIDDER);
    assertThat(realm.keySet()).doesNotContain("defaultRole", "defaultRoles", "defaultGroups");
  }

  @Test
  void everyVariableIsExplainedToOperators() throws Exception {
    String guide = Files.readString(Path.of("../../docs/operating/identity.md"));
    Set<String> variables =
        PLACEHOLDER
            .matcher(Files.readString(RealmFile.PLACE))
            .results()
            .map((MatchResult found) -> found.group(1))
            .collect(toSet());

    assertThat(variables).contains("FACHUI_PUBLIC_URL").allMatch(guide::contains);
  }

  private Stream<JsonObject> roles() {
    return RealmFile.objects(realm.getJsonObject("roles").getJsonObject("client"), SERVICES);
  }

  private String setting(String mapper, String name) {
    return file.mappersOf(WEBSITE)
        .filter(each -> each.getString("protocolMapper").equals(mapper))
        .map(each -> each.getJsonObject("config").getString(name))
        .findFirst()
        .orElseThrow();
  }
}
