package org.fachui.platform.peers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signs requests between services and checks them: HMAC-SHA256 (RFC 2104), lower-case hex. */
public final class PeerSignature {
  /** When the request was signed, in seconds since 1970. */
  public static final String TIME = "Fachui-Peer-Time";

  /** The signature. */
  public static final String SIGNATURE = "Fachui-Peer-Signature";

  private static final String ALGORITHM = "HmacSHA256";
  private static final long WINDOW_SECONDS = Duration.ofMinutes(1).toSeconds();

  private final SecretKeySpec key;

  /**
   * With a shared key.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public PeerSignature(String key) {
    this.key = new SecretKeySpec(key.strip().getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /**
   * The signature of a request.
   *
   * @param path with the query, as in the request line
   */
  public String of(String method, String path, long epochSecond, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(
          (method + "\n" + path + "\n" + epochSecond + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** Whether a signature is right and not older or younger than a minute; in constant time. */
  boolean isOf(Signed request, Instant now) {
    String time = request.time();
    String signature = request.signature();
    if (time == null || signature == null || !time.matches("[0-9]{1,12}")) {
      return false;
    }
    long second = Long.parseLong(time);
    byte[] right =
        of(request.method(), request.path(), second, request.body())
            .getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8))
        && Math.abs(now.getEpochSecond() - second) <= WINDOW_SECONDS;
  }

  /** A request that says it is signed. */
  @SuppressWarnings("ArrayRecordComponent")
  record Signed(
      String method, String path, @Nullable String time, @Nullable String signature, byte[] body) {}
}
