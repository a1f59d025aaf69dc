package org.fachui.devstack.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * Stands in front of the library: answers what it can by itself, refuses what must not pass, and
 * hands on requests that it has written anew, so that nothing of the caller's reaches the library
 * unchecked.
 */
final class Guard implements Route {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String CSS = "text/css; charset=utf-8";
  private static final String HTML = "text/html; charset=utf-8";

  private final String issuer;
  private final Clients clients;
  private final Personas personas;
  private final PersonaPage page;
  private final Codes codes;
  private final Route library;

  Guard(String issuer, Clients clients, Personas personas, Clock clock, Route library) {
    this.issuer = issuer;
    this.clients = clients;
    this.personas = personas;
    this.page = new PersonaPage(personas);
    this.codes = new Codes(clock);
    this.library = library;
  }

  @Override
  public boolean match(OAuth2HttpRequest request) {
    return true;
  }

  @Override
  public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
    String root = URI.create(issuer).getPath();
    String path = request.getOriginalUrl().encodedPath();
    String place = path.startsWith(root) ? path.substring(root.length()) : "";
    try {
      return switch (request.getMethod() + " " + place) {
        case "GET /.well-known/openid-configuration" -> Answers.json(200, discovery());
        case "GET /jwks" -> library.invoke(toLibrary("GET", "/jwks", ""));
        case "GET /personas" -> Answers.json(200, personas.json());
        case "GET /authorize" ->
            authorize(Parameters.parse(request.getOriginalUrl().encodedQuery()));
        case "GET /signin.css" -> Answers.of(200, CSS, PersonaPage.css());
        case "POST /token" -> token(Parameters.parse(request.getBody()));
        default -> Answers.json(404, Map.of("error", "not_found"));
      };
    } catch (Refusal refusal) {
      return Answers.refusal(refusal);
    }
  }

  private Map<String, Object> discovery() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("issuer", issuer);
    members.put("authorization_endpoint", issuer + "/authorize");
    members.put("token_endpoint", issuer + "/token");
    members.put("jwks_uri", issuer + "/jwks");
    members.put("response_types_supported", List.of("code"));
    members.put("grant_types_supported", List.of("authorization_code"));
    members.put("subject_types_supported", List.of("public"));
    members.put("id_token_signing_alg_values_supported", List.of("RS256"));
    members.put("code_challenge_methods_supported", List.of("S256"));
    members.put("token_endpoint_auth_methods_supported", List.of("none"));
    return members;
  }

  private OAuth2HttpResponse authorize(Parameters parameters) throws Refusal {
    SignInRequest request = SignInRequest.of(parameters, clients);
    Optional<String> hint = parameters.find("login_hint");
    if (hint.isEmpty()) {
      return Answers.of(200, HTML, page.html(request));
    }
    Persona persona =
        personas
            .find(hint.get())
            .orElseThrow(() -> new Refusal("access_denied", "There is no such person here."));
    return signIn(persona, request);
  }

  private OAuth2HttpResponse signIn(Persona persona, SignInRequest request) throws Refusal {
    Parameters login =
        new Parameters(
            Map.of(
                "username",
                persona.id(),
                "claims",
                JSONObjectUtils.toJSONString(persona.claims())));
    OAuth2HttpResponse answer =
        library.invoke(
            toLibrary("POST", "/authorize?" + request.parameters().encoded(), login.encoded()));
    String location = answer.getHeaders().get("Location");
    HttpUrl target = location == null ? null : HttpUrl.parse(location);
    String code = target == null ? null : target.queryParameter("code");
    if (location == null || code == null || !location.startsWith(request.redirect() + "?")) {
      throw new Refusal("server_error", "No code could be made.");
    }
    codes.give(code, request);
    return Answers.redirect(location);
  }

  private OAuth2HttpResponse token(Parameters parameters) throws Refusal {
    codes.take(parameters);
    OAuth2HttpResponse answer = library.invoke(toLibrary("POST", "/token", parameters.encoded()));
    try {
      Map<String, Object> made = JSONObjectUtils.parse(String.valueOf(answer.getBody()));
      if (answer.getStatus() != 200) {
        throw new Refusal("invalid_grant", "No token could be made.");
      }
      Map<String, Object> given = new LinkedHashMap<>();
      for (String name : List.of("access_token", "id_token", "token_type", "expires_in")) {
        given.put(name, made.get(name));
      }
      return Answers.json(200, given);
    } catch (ParseException fault) {
      throw new Refusal("server_error", "No token could be made.");
    }
  }

  /** Written anew: the library derives the issuer from the address, so never from a Host header. */
  private OAuth2HttpRequest toLibrary(String method, String place, String body) {
    return new OAuth2HttpRequest(
        Headers.of("Content-Type", FORM), method, HttpUrl.get(issuer + place), body);
  }
}
