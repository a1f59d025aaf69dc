package org.fachui.devstack.identity;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * An authorization request that may be answered (RFC 6749, 4.1.1; RFC 7636, 4.3).
 *
 * @param client who asks
 * @param redirect where the code goes
 * @param challenge the S256 of the verifier that the client keeps
 * @param parameters all of it
 */
record SignInRequest(String client, String redirect, String challenge, Parameters parameters) {
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

  static SignInRequest of(Parameters parameters, Clients clients) throws Refusal {
    String client = parameters.require("client_id");
    String redirect = parameters.require("redirect_uri");
    if (!clients.allow(client, redirect)) {
      throw new Refusal("unauthorized_client", "This client or redirect is not known here.");
    }
    parameters.require("response_type", "code", "unsupported_response_type");
    parameters.require("state");
    if (!Arrays.asList(parameters.require("scope").split(" ", -1)).contains("openid")) {
      throw new Refusal("invalid_scope", "scope must contain openid.");
    }
    parameters.require("code_challenge_method", "S256", "invalid_request");
    String challenge = parameters.require("code_challenge");
    if (!CHALLENGE.matcher(challenge).matches()) {
      throw new Refusal("invalid_request", "code_challenge is not a SHA-256 in base64url.");
    }
    for (String odd : new String[] {"request", "request_uri", "response_mode"}) {
      if (parameters.find(odd).isPresent()) {
        throw new Refusal("invalid_request", odd + " is not supported.");
      }
    }
    return new SignInRequest(client, redirect, challenge, parameters);
  }
}
