package org.fachui.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The opaque value of a session cookie: 256 random bits, of which the database has the SHA-256
 * only. The CSRF token is derived from it, so that only who has the cookie can have the token.
 *
 * @param value base64url without padding, 43 characters
 */
public record SessionSecret(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int BYTES = 32;

  /** Checks the shape. */
  public SessionSecret {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a session secret");
    }
  }

  /** A new one. */
  public static SessionSecret random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new SessionSecret(base64(bytes));
  }

  /** What a cookie holds, or nothing when it cannot be ours. */
  public static Optional<SessionSecret> parse(String cookie) {
    return SHAPE.matcher(cookie).matches()
        ? Optional.of(new SessionSecret(cookie))
        : Optional.empty();
  }

  /** What the database keeps. */
  public byte[] sha256() {
    return sha256(value);
  }

  /** What the page sends as {@code X-CSRF-Token}. */
  public String csrfToken() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      return base64(mac.doFinal("fachui csrf 1".getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** Whether the token belongs to this session; takes the same time for every wrong one. */
  public boolean accepts(String csrfToken) {
    return MessageDigest.isEqual(
        csrfToken().getBytes(StandardCharsets.US_ASCII),
        csrfToken.getBytes(StandardCharsets.UTF_8));
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "SessionSecret[…]";
  }

  static String sha256Hex(String text) {
    return HexFormat.of().formatHex(sha256(text));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
