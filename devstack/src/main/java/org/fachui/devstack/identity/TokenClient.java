package org.fachui.devstack.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gets bearer tokens for people of the drill, as client {@code fachui-tools}: the whole code flow
 * with PKCE. Tokens are kept until shortly before they expire. Threads may share one.
 */
public final class TokenClient {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration MARGIN = Duration.ofMinutes(2);
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private record Kept(String token, Instant until) {}

  private final String issuer;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(LONGEST)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** For the provider of this issuer, such as {@code http://127.0.0.1:8082/fachui}. */
  public TokenClient(String issuer) {
    this(issuer, Clock.systemUTC());
  }

  TokenClient(String issuer, Clock clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  /**
   * A bearer token of this person that is good for at least two minutes.
   *
   * @param persona an id such as {@code li} or {@code bidder-001}
   * @throws UncheckedIOException when the provider does not answer or refuses
   */
  public String tokenFor(String persona) {
    Instant needed = clock.instant().plus(MARGIN);
    return kept.compute(
            persona, (id, old) -> old != null && old.until().isAfter(needed) ? old : fetched(id))
        .token();
  }

  private Kept fetched(String persona) {
    try {
      String verifier = randomText();
      String code = code(persona, Codes.challengeOf(verifier));
      Map<String, String> form = new LinkedHashMap<>();
      form.put("grant_type", "authorization_code");
      form.put("client_id", Clients.TOOLS);
      form.put("redirect_uri", Clients.TOOLS_REDIRECT);
      form.put("code", code);
      form.put("code_verifier", verifier);
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder(URI.create(issuer + "/token"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(new Parameters(form).encoded())));
      Map<String, Object> members = JSONObjectUtils.parse(answer.body());
      String token = JSONObjectUtils.getString(members, "access_token");
      if (answer.statusCode() != 200 || token == null) {
        throw new IOException("no token for " + persona + ": " + answer.statusCode());
      }
      long seconds = JSONObjectUtils.getLong(members, "expires_in");
      return new Kept(token, clock.instant().plusSeconds(seconds));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (ParseException fault) {
      throw new UncheckedIOException(new IOException("the provider's answer is no JSON", fault));
    }
  }

  private String code(String persona, String challenge) throws IOException {
    String state = randomText();
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", Clients.TOOLS);
    query.put("redirect_uri", Clients.TOOLS_REDIRECT);
    query.put("response_type", "code");
    query.put("scope", "openid");
    query.put("state", state);
    query.put("nonce", randomText());
    query.put("code_challenge", challenge);
    query.put("code_challenge_method", "S256");
    query.put("login_hint", persona);
    URI address = URI.create(issuer + "/authorize?" + new Parameters(query).encoded());
    HttpResponse<String> answer = send(HttpRequest.newBuilder(address));
    String location = answer.headers().firstValue("Location").orElse("");
    try {
      Parameters back = Parameters.parse(URI.create(location).getRawQuery());
      if (answer.statusCode() == 302 && back.require("state").equals(state)) {
        return back.require("code");
      }
    } catch (Refusal refusal) {
      throw new IOException("no code for " + persona + ": " + refusal.sentence(), refusal);
    }
    throw new IOException("no code for " + persona + ": " + answer.statusCode());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.timeout(LONGEST).build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while signing in", interrupted);
    }
  }

  private String randomText() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return BASE64.encodeToString(bytes);
  }
}
