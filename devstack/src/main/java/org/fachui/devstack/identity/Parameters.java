package org.fachui.devstack.identity;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Form or query parameters, each at most once (RFC 6749, 3.1). */
record Parameters(Map<String, String> values) {
  static Parameters parse(@Nullable String encoded) throws Refusal {
    Map<String, String> values = new LinkedHashMap<>();
    if (encoded != null && !encoded.isEmpty()) {
      for (String pair : encoded.split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        if (values.put(name, value) != null) {
          throw new Refusal("invalid_request", "A parameter is repeated.");
        }
      }
    }
    return new Parameters(values);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  String require(String name) throws Refusal {
    return find(name).orElseThrow(() -> new Refusal("invalid_request", name + " is missing."));
  }

  String require(String name, String wanted, String error) throws Refusal {
    String value = require(name);
    if (!value.equals(wanted)) {
      throw new Refusal(error, name + " must be " + wanted + ".");
    }
    return value;
  }

  Parameters with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Parameters(more);
  }

  String encoded() {
    return values.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) throws Refusal {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException fault) {
      throw new Refusal("invalid_request", "A parameter is not encoded properly.");
    }
  }
}
