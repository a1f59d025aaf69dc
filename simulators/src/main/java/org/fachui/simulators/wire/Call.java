package org.fachui.simulators.wire;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that was read.
 *
 * @param target path and query as they came
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Call(String method, URI target, Headers headers, byte[] body) {

  /** The parts of the path, such as {@code banks, 102, day}. */
  public List<String> path() {
    return Arrays.stream(target.getRawPath().split("/", -1)).skip(1).toList();
  }

  /** Whether the path begins with this part. */
  public boolean isBelow(String first) {
    return path().getFirst().equals(first);
  }

  /** A header. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.getFirst(name));
  }

  /** A parameter of the query. */
  public Optional<String> query(String name) {
    String query = target.getRawQuery();
    return Optional.ofNullable(query == null ? null : decoded(query).get(name));
  }

  /** The fields of a form. */
  public Map<String, String> form() {
    return decoded(text());
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static Map<String, String> decoded(String encoded) {
    Map<String, String> values = new HashMap<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return values;
  }
}
