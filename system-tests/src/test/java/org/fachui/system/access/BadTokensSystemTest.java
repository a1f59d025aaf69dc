package org.fachui.system.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;
import org.fachui.system.stack.SystemStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every way to come with a token that is not one. {@code GET /my/lots} wants a bidder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadTokensSystemTest {

  private SystemStack system;
  private SignedJWT good;
  private RSAKey providersKey;

  @BeforeAll
  void takeAGoodToken() throws IOException, ParseException {
    system = SystemStack.running();
    good = SignedJWT.parse(system.tokens().of("li"));
    providersKey =
        RSAKey.parse(
            Files.readString(
                system.stack().options().data().resolve("identity/provider-key.json")));
  }

  @Test
  void aGoodTokenAndOneSignedAnewWithTheProvidersKeyAreTaken() throws Exception {
    assertThat(ask(good.serialize()).status()).isEqualTo(200);
    assertThat(ask(signed(claims().build(), providersKey)).status()).isEqualTo(200);
  }

  @Test
  void anotherIssuerIsRefused() throws Exception {
    assertRefused(signed(claims().issuer("http://127.0.0.1:1/other").build(), providersKey));
  }

  @Test
  void anotherAudienceIsRefused() throws Exception {
    assertRefused(signed(claims().audience("another-service").build(), providersKey));
  }

  @Test
  void anExpiredTokenIsRefused() throws Exception {
    Date past = Date.from(Instant.now().minusSeconds(3600));
    assertRefused(signed(claims().expirationTime(past).build(), providersKey));
  }

  @Test
  void aTokenWithoutExpiryIsRefused() throws Exception {
    assertRefused(signed(claims().expirationTime(null).build(), providersKey));
  }

  @Test
  void anotherKeyUnderTheSameIdIsRefused() throws Exception {
    RSAKey forged = new RSAKeyGenerator(2048).keyID(providersKey.getKeyID()).generate();
    assertRefused(signed(claims().build(), forged));
  }

  @Test
  void aTokenWithoutSignatureIsRefused() throws Exception {
    assertRefused(new PlainJWT(claims().build()).serialize());
  }

  @Test
  void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
    byte[] secret = providersKey.toPublicJWK().toJSONString().getBytes(UTF_8);
    assertRefused(
        signed(
            claims().build(), JWSAlgorithm.HS256, providersKey.getKeyID(), new MACSigner(secret)));
  }

  @Test
  void aTokenWithAChangedRoleIsRefused() throws Exception {
    String[] parts = good.serialize().split("\\.", -1);
    String changed =
        new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("bidder", "auditor");
    String payload =
        Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(UTF_8));
    assertRefused(parts[0] + "." + payload + "." + parts[2]);
  }

  @Test
  void whatIsNoTokenIsRefused() throws IOException {
    for (String junk : new String[] {"", "x", "a.b.c", "a.b.c.d.e"}) {
      assertRefused(junk);
    }
    assertThat(ask("\u00fc.\u00fc.\u00fc").status()).isEqualTo(400);
  }

  private JWTClaimsSet.Builder claims() throws ParseException {
    return new JWTClaimsSet.Builder(good.getJWTClaimsSet());
  }

  private static String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
    return signed(claims, JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key));
  }

  private static String signed(
      JWTClaimsSet claims, JWSAlgorithm algorithm, String keyId, JWSSigner signer)
      throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(algorithm).keyID(keyId).type(JOSEObjectType.JWT).build(), claims);
    token.sign(signer);
    return token.serialize();
  }

  private Answer ask(String token) throws IOException {
    return system.site().ask(Request.get("/auction/api/my/lots").bearing(token));
  }

  private void assertRefused(String token) throws IOException {
    Answer answer = ask(token);
    assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    assertThat(answer.mediaType()).isEqualTo("application/problem+json");
    Answer atTheDoor =
        new Site(system.stack().door())
            .ask(Request.of("POST", "/auction/api/lots/x/bids").bearing(token).json("{}"));
    assertThat(atTheDoor.status()).as(atTheDoor.text()).isEqualTo(401);
  }
}
