package org.fachui.devstack.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.LinkedHashMap;
import java.util.Map;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;

/** Makes the provider's answers. Nothing of them is stored or framed. */
final class Answers {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Cache-Control", "no-store",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Content-Security-Policy",
              "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
                  + " frame-ancestors 'none'");

  private Answers() {}

  static OAuth2HttpResponse json(int status, String body) {
    return of(status, "application/json; charset=utf-8", body);
  }

  static OAuth2HttpResponse json(int status, Map<String, Object> body) {
    return json(status, JSONObjectUtils.toJSONString(body));
  }

  static OAuth2HttpResponse of(int status, String type, String body) {
    return new OAuth2HttpResponse(headers(Map.of("Content-Type", type)), status, body, null);
  }

  static OAuth2HttpResponse redirect(String location) {
    return new OAuth2HttpResponse(headers(Map.of("Location", location)), 302, "", null);
  }

  static OAuth2HttpResponse refusal(Refusal refusal) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", refusal.error());
    body.put("error_description", refusal.sentence());
    return json(400, body);
  }

  private static Headers headers(Map<String, String> own) {
    Map<String, String> all = new LinkedHashMap<>(ALWAYS);
    all.putAll(own);
    return Headers.of(all);
  }
}
