package org.fachui.system.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fachui.system.http.Request;

/**
 * Signs a request as one service of the platform signs what it asks another: written from the
 * contract, not with the platform's code.
 */
final class PeerSigner {
  private static final Duration TOO_OLD = Duration.ofMinutes(2);

  private final String key;

  PeerSigner(String key) {
    this.key = key;
  }

  /** As it should be. */
  Request signed(Request request) {
    return signed(request, key, Instant.now(), request.body());
  }

  /** Every way in which a signature is not one, by its name. */
  Map<String, Request> forged(Request request) {
    Map<String, Request> all = new LinkedHashMap<>();
    all.put("unsigned", request);
    all.put("with a wrong key", signed(request, key + "0", Instant.now(), request.body()));
    all.put("long ago", signed(request, key, Instant.now().minus(TOO_OLD), request.body()));
    byte[] other =
        (new String(request.body(), StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8);
    all.put("over another body", signed(request, key, Instant.now(), other));
    return all;
  }

  private static Request signed(Request request, String key, Instant at, byte[] body) {
    long second = at.getEpochSecond();
    String head = request.method() + "\n" + request.target() + "\n" + second + "\n";
    return request
        .with("Fachui-Peer-Time", Long.toString(second))
        .with("Fachui-Peer-Signature", Hmac.of(key, head.getBytes(StandardCharsets.UTF_8), body));
  }
}
