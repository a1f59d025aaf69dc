package org.fachui.platform.access;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;

/**
 * What the provider says of itself (OpenID Connect Discovery 1.0).
 *
 * @param authorization where a browser is sent to sign in
 * @param token where a code is exchanged
 * @param keys where its public keys stand
 */
public record ProviderMetadata(URI authorization, URI token, URI keys) {

  /**
   * Reads the discovery document of this issuer.
   *
   * @throws IOException when it cannot be had, is malformed or speaks of another issuer
   */
  public static ProviderMetadata of(String issuer, ProviderDocuments documents) throws IOException {
    String text = documents.get(URI.create(issuer + "/.well-known/openid-configuration"));
    try {
      Map<String, Object> members = JSONObjectUtils.parse(text);
      if (!issuer.equals(JSONObjectUtils.getString(members, "issuer"))) {
        throw new IOException("the provider at " + issuer + " calls itself otherwise");
      }
      return new ProviderMetadata(
          address(members, "authorization_endpoint"),
          address(members, "token_endpoint"),
          address(members, "jwks_uri"));
    } catch (ParseException fault) {
      throw new IOException("the discovery document of " + issuer + " is malformed", fault);
    }
  }

  private static URI address(Map<String, Object> members, String name)
      throws IOException, ParseException {
    URI address = JSONObjectUtils.getURI(members, name);
    if (address == null) {
      throw new IOException("the discovery document lacks " + name);
    }
    return address;
  }
}
