package org.fachui.registry.transfers.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA256 under the key that the bureaus and this service share. */
final class NoticeSignature {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * With a shared key.
   *
   * @throws IllegalArgumentException if it is empty
   */
  NoticeSignature(String key) {
    this.key = new SecretKeySpec(key.strip().getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** Whether the signature, in lower-case hex, is that of the message; in constant time. */
  boolean isOf(byte[] message, @Nullable String signature) {
    return signature != null
        && MessageDigest.isEqual(
            HexFormat.of().formatHex(mac(message)).getBytes(StandardCharsets.US_ASCII),
            signature.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] mac(byte[] message) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(message);
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
