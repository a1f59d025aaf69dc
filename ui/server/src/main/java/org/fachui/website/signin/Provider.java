package org.fachui.website.signin;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.fachui.platform.access.AccessSettings;
import org.fachui.platform.access.CurrentUser;
import org.fachui.platform.access.HttpDocuments;
import org.fachui.platform.access.ProviderMetadata;
import org.fachui.platform.access.TokenClaims;
import org.fachui.platform.access.TokenVerdict;
import org.fachui.platform.access.TokenVerifier;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** Talks with the sign-in provider. */
@ApplicationScoped
public class Provider {
  private static final Logger LOG = Logger.getLogger(Provider.class.getName());
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final HttpDocuments documents = new HttpDocuments();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(LONGEST)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private volatile @Nullable ProviderMetadata metadata;

  @Inject AccessSettings settings;
  @Inject TokenVerifier tokens;

  /**
   * Where to send the browser.
   *
   * @param persona whom to sign in at once, in drills
   * @throws ProblemException 503 when the provider does not answer
   */
  String address(Attempt attempt, Optional<String> persona) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", settings.client());
    query.put("redirect_uri", redirect());
    query.put("response_type", "code");
    query.put("scope", "openid profile");
    query.put("state", attempt.state());
    query.put("nonce", attempt.nonce());
    query.put("code_challenge", attempt.challenge());
    query.put("code_challenge_method", "S256");
    persona.ifPresent(id -> query.put("login_hint", id));
    return metadata().authorization() + "?" + encoded(query);
  }

  /**
   * Exchanges the code and reads who signed in; the tokens are dropped here.
   *
   * @throws ProblemException 400 when the provider or its token is not good, 503 when it is away
   */
  CurrentUser whoSignedIn(String code, Attempt attempt) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("client_id", settings.client());
    form.put("redirect_uri", redirect());
    form.put("code", code);
    form.put("code_verifier", attempt.verifier());
    String idToken = idToken(post(metadata().token(), encoded(form)));
    return switch (tokens.verify(idToken, settings.client())) {
      case TokenVerdict.Genuine genuine -> person(genuine.claims(), attempt);
      case TokenVerdict.Refused refused -> throw failed("The provider's token is not good.");
      case TokenVerdict.ProviderAway away -> throw away();
    };
  }

  /**
   * The people of the drill, as the provider lists them.
   *
   * @throws ProblemException 503 when it is away
   */
  String personas() {
    try {
      return documents.get(URI.create(settings.issuer() + "/personas"));
    } catch (IOException fault) {
      throw away(fault);
    }
  }

  private CurrentUser person(JWTClaimsSet claims, Attempt attempt) {
    try {
      if (!attempt.nonce().equals(claims.getStringClaim("nonce"))) {
        throw failed("The provider's token is for another sign-in.");
      }
      return TokenClaims.person(claims);
    } catch (ParseException malformed) {
      throw failed("The provider's token is malformed.");
    }
  }

  private static String idToken(HttpResponse<String> answer) {
    try {
      if (answer.statusCode() == 200) {
        String token = JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "id_token");
        if (token != null) {
          return token;
        }
      }
    } catch (ParseException malformed) {
      throw failed("The provider's answer is malformed.");
    }
    throw failed("The provider did not accept the code.");
  }

  private HttpResponse<String> post(URI address, String form) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(LONGEST)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 500) {
        throw away();
      }
      return answer;
    } catch (IOException fault) {
      throw away(fault);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw away();
    }
  }

  private ProviderMetadata metadata() {
    ProviderMetadata known = metadata;
    if (known == null) {
      try {
        known = ProviderMetadata.of(settings.issuer(), documents);
        metadata = known;
      } catch (IOException fault) {
        throw away(fault);
      }
    }
    return known;
  }

  private String redirect() {
    return settings.publicUrl() + "/signin/callback";
  }

  private static String encoded(Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static ProblemException failed(String detail) {
    return Problem.of(400, "SIGN_IN_FAILED")
        .title("Signing in did not work")
        .detail(detail + " Begin again.")
        .asException();
  }

  private static ProblemException away(IOException fault) {
    LOG.log(Level.WARNING, "the sign-in provider does not answer: {0}", fault.getMessage());
    return away();
  }

  private static ProblemException away() {
    return Problem.unavailable(
            "SIGN_IN_UNAVAILABLE", "The sign-in provider does not answer just now.")
        .asException();
  }
}
