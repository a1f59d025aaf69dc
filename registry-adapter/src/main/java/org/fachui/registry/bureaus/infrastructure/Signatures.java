package org.fachui.registry.bureaus.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over method, path and body, by a key that we share with the bureaus. */
final class Signatures {
  private final SecretKeySpec key;

  Signatures(String key) {
    this.key = new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256");
  }

  /**
   * Signs a request.
   *
   * @param path with the query, as it stands in the request line
   * @return lower-case hex
   */
  String of(String method, String path, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update((method + "\n" + path + "\n").getBytes(UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", impossible);
    }
  }
}
