package org.fachui.website.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One sign-in under way, as its cookie holds it.
 *
 * @param state comes back from the provider: the answer is to this browser's question
 * @param nonce comes back in the token: the token is for this attempt
 * @param verifier shows at the provider that whoever brings the code asked for it (RFC 7636)
 * @param back where to go afterwards
 */
record Attempt(String state, String nonce, String verifier, ReturnPath back) {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Pattern RANDOM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int BYTES = 32;
  private static final int PARTS = 4;

  static Attempt begin(ReturnPath back, SecureRandom random) {
    return new Attempt(text(random), text(random), text(random), back);
  }

  /** What a cookie holds, or nothing when it is not whole. */
  static Optional<Attempt> parse(String cookie) {
    String[] parts = cookie.split("\\.", -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    for (int i = 0; i < PARTS - 1; i++) {
      if (!RANDOM.matcher(parts[i]).matches()) {
        return Optional.empty();
      }
    }
    try {
      String back = new String(Base64.getUrlDecoder().decode(parts[3]), StandardCharsets.UTF_8);
      return Optional.of(new Attempt(parts[0], parts[1], parts[2], new ReturnPath(back)));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  String cookie() {
    byte[] path = back.value().getBytes(StandardCharsets.UTF_8);
    return String.join(".", state, nonce, verifier, ENCODER.encodeToString(path));
  }

  /** Takes the same time for every wrong state. */
  boolean began(String stateThatCameBack) {
    return MessageDigest.isEqual(
        state.getBytes(StandardCharsets.UTF_8), stateThatCameBack.getBytes(StandardCharsets.UTF_8));
  }

  /** base64url(SHA-256(verifier)): RFC 7636, 4.2. */
  String challenge() {
    try {
      return ENCODER.encodeToString(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** Never shows a secret. */
  @Override
  public String toString() {
    return "Attempt[…]";
  }

  private static String text(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return ENCODER.encodeToString(bytes);
  }
}
