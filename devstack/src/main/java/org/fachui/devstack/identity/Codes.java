package org.fachui.devstack.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The codes that are out: each for one client, redirect and challenge, once, for a minute. */
final class Codes {
  private static final Duration LIFE = Duration.ofMinutes(1);
  private static final int MOST = 10_000;
  private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  private record Out(SignInRequest request, Instant until) {}

  private final Clock clock;
  private final Map<String, Out> out = new ConcurrentHashMap<>();

  Codes(Clock clock) {
    this.clock = clock;
  }

  /** Notes that this code was given in answer to this request. */
  void give(String code, SignInRequest request) throws Refusal {
    Instant now = clock.instant();
    out.values().removeIf(old -> old.until().isBefore(now));
    if (out.size() >= MOST) {
      throw new Refusal("temporarily_unavailable", "Too many people are signing in.");
    }
    out.put(code, new Out(request, now.plus(LIFE)));
  }

  /**
   * Passes when a token may be had for these parameters. Whatever comes of it, the code is used.
   */
  void take(Parameters parameters) throws Refusal {
    parameters.require("grant_type", "authorization_code", "unsupported_grant_type");
    Out given = out.remove(parameters.require("code"));
    if (given == null || given.until().isBefore(clock.instant())) {
      throw new Refusal("invalid_grant", "The code is not known, has been used or has expired.");
    }
    parameters.require("client_id", given.request().client(), "invalid_client");
    parameters.require("redirect_uri", given.request().redirect(), "invalid_grant");
    String verifier = parameters.require("code_verifier");
    if (!VERIFIER.matcher(verifier).matches()
        || !challengeOf(verifier).equals(given.request().challenge())) {
      throw new Refusal("invalid_grant", "code_verifier does not fit the code.");
    }
  }

  /** base64url(SHA-256(verifier)): RFC 7636, 4.2. */
  static String challengeOf(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
