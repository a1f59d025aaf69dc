package org.fachui.platform.access;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fachui.platform.problems.Problem;

/**
 * Turns bearer tokens into people, and remembers the last few thousand that were good, so that a
 * busy bidder's signature is checked once. A remembered token is good until it expires, and only
 * while the provider still has its key.
 */
public class BearerTokens {
  private static final int MOST = 10_000;

  private record Remembered(CurrentUser user, String keyId, Instant until) {}

  private final TokenVerifier tokens;
  private final String audience;
  private final Clock clock;
  private final Map<String, Remembered> memory = new RecentlyUsed<>(MOST);

  /** For tokens of this audience. */
  public BearerTokens(TokenVerifier tokens, String audience, Clock clock) {
    this.tokens = tokens;
    this.audience = audience;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  BearerTokens() {
    this(new TokenVerifier(), "", Clock.systemUTC());
  }

  /** Judges what stands behind {@code Bearer}. */
  public Authentication authenticate(String token) {
    String digest = SessionSecret.sha256Hex(token);
    Remembered known;
    synchronized (memory) {
      known = memory.get(digest);
    }
    if (known != null
        && known.until().isAfter(clock.instant())
        && tokens.stillTrusts(known.keyId())) {
      return new Authentication.Person(known.user());
    }
    return switch (tokens.verify(token, audience)) {
      case TokenVerdict.Genuine genuine -> person(digest, genuine.claims(), genuine.keyId());
      case TokenVerdict.Refused refused -> Authentication.badToken(refused.why());
      case TokenVerdict.ProviderAway away ->
          new Authentication.Refused(
              Problem.unavailable(
                      "SIGN_IN_UNAVAILABLE", "The sign-in provider does not answer just now.")
                  .build());
    };
  }

  private Authentication person(String digest, JWTClaimsSet claims, String keyId) {
    try {
      CurrentUser user = TokenClaims.person(claims);
      Instant until = claims.getExpirationTime().toInstant();
      synchronized (memory) {
        memory.put(digest, new Remembered(user, keyId, until));
      }
      return new Authentication.Person(user);
    } catch (ParseException malformed) {
      return Authentication.badToken("The token's claims are malformed.");
    }
  }

  /** A map that forgets what was not used for longest. */
  private static final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private final int most;

    RecentlyUsed(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
