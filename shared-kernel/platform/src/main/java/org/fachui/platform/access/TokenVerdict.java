package org.fachui.platform.access;

import com.nimbusds.jwt.JWTClaimsSet;

/** What is to be thought of a token. */
public sealed interface TokenVerdict {
  /** The provider signed it, for this audience, and it is in force. */
  record Genuine(JWTClaimsSet claims, String keyId) implements TokenVerdict {}

  /** It is not good; {@code why} is for the caller and says nothing of its content. */
  record Refused(String why) implements TokenVerdict {}

  /** Nobody can tell, because the provider does not answer. */
  record ProviderAway() implements TokenVerdict {}
}
