package org.fachui.platform.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * Verifies JSON Web Tokens of one issuer: RS256 only, issuer, audience, expiry and not-before (RFC
 * 7519, RFC 8725). The algorithm is ours, never the token's.
 */
public class TokenVerifier {
  /** How far the provider's clock may be from ours. */
  private static final Duration SKEW = Duration.ofSeconds(10);

  private static final int LONGEST = 8 * 1024;

  private final String issuer;
  private final ProviderKeys keys;
  private final Clock clock;

  /** For tokens of this issuer. */
  public TokenVerifier(String issuer, ProviderKeys keys, Clock clock) {
    this.issuer = issuer;
    this.keys = keys;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  TokenVerifier() {
    this("", new ProviderKeys("", address -> "", Clock.systemUTC()), Clock.systemUTC());
  }

  /**
   * Judges a token.
   *
   * @param token in compact form
   * @param audience whom it must be for
   */
  public TokenVerdict verify(String token, String audience) {
    if (token.length() > LONGEST) {
      return new TokenVerdict.Refused("The token is too long.");
    }
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())) {
        return new TokenVerdict.Refused("The token's algorithm is not accepted.");
      }
      String keyId = jwt.getHeader().getKeyID();
      if (keyId == null) {
        return new TokenVerdict.Refused("The token names no key.");
      }
      return switch (keys.find(keyId)) {
        case ProviderKeys.Lookup.Away away -> new TokenVerdict.ProviderAway();
        case ProviderKeys.Lookup.Unknown unknown ->
            new TokenVerdict.Refused("The token's key is not the provider's.");
        case ProviderKeys.Lookup.Known known -> verify(jwt, keyId, known.key(), audience);
      };
    } catch (ParseException malformed) {
      return new TokenVerdict.Refused("The token is malformed.");
    }
  }

  /** Whether the provider still has the key that signed an earlier token; asks nobody. */
  public boolean stillTrusts(String keyId) {
    return keys.knows(keyId);
  }

  private TokenVerdict verify(SignedJWT jwt, String keyId, RSAPublicKey key, String audience)
      throws ParseException {
    try {
      if (!jwt.verify(new RSASSAVerifier(key))) {
        return new TokenVerdict.Refused("The token's signature is wrong.");
      }
    } catch (JOSEException fault) {
      return new TokenVerdict.Refused("The token's signature cannot be checked.");
    }
    return judge(jwt.getJWTClaimsSet(), keyId, audience);
  }

  private TokenVerdict judge(JWTClaimsSet claims, String keyId, String audience) {
    Instant now = clock.instant();
    if (!issuer.equals(claims.getIssuer())) {
      return new TokenVerdict.Refused("The token is from another issuer.");
    }
    if (!claims.getAudience().contains(audience)) {
      return new TokenVerdict.Refused("The token is for somebody else.");
    }
    Date expires = claims.getExpirationTime();
    if (expires == null || !expires.toInstant().plus(SKEW).isAfter(now)) {
      return new TokenVerdict.Refused("The token has expired.");
    }
    Date notBefore = claims.getNotBeforeTime();
    if (notBefore != null && notBefore.toInstant().minus(SKEW).isAfter(now)) {
      return new TokenVerdict.Refused("The token is not valid yet.");
    }
    if (claims.getSubject() == null || claims.getSubject().isBlank()) {
      return new TokenVerdict.Refused("The token names nobody.");
    }
    return new TokenVerdict.Genuine(claims, keyId);
  }
}
