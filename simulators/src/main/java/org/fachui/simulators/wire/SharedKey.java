package org.fachui.simulators.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that a simulator shares with the platform. Immutable; threads may share it. */
public final class SharedKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES_MIN = 16;

  private final SecretKeySpec key;

  private SharedKey(byte[] bytes) {
    if (bytes.length < BYTES_MIN) {
      throw new IllegalArgumentException("a shared key has at least 16 characters");
    }
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** The key of this text. */
  public static SharedKey of(String text) {
    return new SharedKey(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The key that is the text of a file, without white space around it. */
  public static SharedKey in(Path file) throws IOException {
    return of(Files.readString(file).strip());
  }

  /** The signature over the parts one after the other, in lower-case hex. */
  public String sign(byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      for (byte[] part : parts) {
        mac.update(part);
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a signature is the one over these parts; takes as long for a wrong one. */
  public boolean isSignature(String hex, byte[]... parts) {
    return MessageDigest.isEqual(
        hex.getBytes(StandardCharsets.UTF_8), sign(parts).getBytes(StandardCharsets.UTF_8));
  }
}
