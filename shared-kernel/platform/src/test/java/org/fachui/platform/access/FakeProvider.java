package org.fachui.platform.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An OpenID provider whose keys a test can change and which it can take away. */
final class FakeProvider implements ProviderDocuments {
  static final String ISSUER = "https://provider.example/fachui";

  /** One for all tests: making a key takes a second. */
  private static final RSAKey FIRST = newKey("first");

  RSAKey key = FIRST;
  boolean away;
  int fetches;

  @Override
  public String get(URI address) throws IOException {
    fetches++;
    if (away) {
      throw new IOException("away");
    }
    return address.getPath().endsWith("openid-configuration")
        ? """
          {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
           "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/jwks"}
          """
            .formatted(ISSUER)
        : new JWKSet(key.toPublicJWK()).toString();
  }

  static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException fault) {
      throw new AssertionError(fault);
    }
  }

  static JWTClaimsSet.Builder claimsOf(String subject, Instant now) {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience("fachui")
        .subject(subject)
        .claim("name", "李明")
        .claim("name_en", "Li Ming")
        .claim("roles", List.of("bidder", "emperor"))
        .issueTime(Date.from(now))
        .notBeforeTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(1800)));
  }

  String sign(JWTClaimsSet claims) {
    return sign(claims, JWSAlgorithm.RS256);
  }

  String sign(JWTClaimsSet claims, JWSAlgorithm algorithm) {
    try {
      return signed(claims, algorithm, new RSASSASigner(key));
    } catch (JOSEException fault) {
      throw new AssertionError(fault);
    }
  }

  /** The classic confusion: the public key's bytes taken as a shared secret. */
  String signWithPublicKeyAsSecret(JWTClaimsSet claims) {
    try {
      byte[] secret = key.toRSAPublicKey().getEncoded();
      return signed(claims, JWSAlgorithm.HS256, new MACSigner(secret));
    } catch (JOSEException fault) {
      throw new AssertionError(fault);
    }
  }

  private String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer)
      throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
    jwt.sign(signer);
    return jwt.serialize();
  }
}
