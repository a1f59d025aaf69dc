package org.fachui.system.access;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;

/** As much of a browser as a sign-in needs: cookies by host, redirects one at a time. */
final class Browser {

  private final Site site;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  Browser(Site site) {
    this.site = site;
  }

  /** Goes through the provider and comes back with a session. */
  Answer signIn(String persona) throws IOException {
    Answer callback = ask(Request.get(callbackFor(persona)));
    if (callback.status() != 302 || !cookies.containsKey("fachui_session")) {
      throw new IOException("no session for " + persona + ": " + callback.status());
    }
    return callback;
  }

  /** The address at which the provider sends the browser back, not yet followed. */
  String callbackFor(String persona) throws IOException {
    Answer toProvider = ask(Request.get("/signin?persona=" + persona));
    URI provider = URI.create(toProvider.header("Location").orElseThrow());
    Answer back =
        new Site(provider).ask(Request.get(provider.getRawPath() + "?" + provider.getRawQuery()));
    URI callback = URI.create(back.header("Location").orElseThrow());
    return callback.getRawPath() + "?" + callback.getRawQuery();
  }

  /** Sends the cookies along and keeps those that come back. */
  Answer ask(Request request) throws IOException {
    Request sent = cookies.isEmpty() ? request : request.with("Cookie", cookieHeader());
    Answer answer = site.ask(sent);
    answer.all("Set-Cookie").forEach(this::keep);
    return answer;
  }

  String csrfToken() throws IOException {
    return Json.parse(ask(Request.get("/session")).text()).path("csrfToken").asText();
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keep(String header) {
    String pair = header.split(";", 2)[0];
    int equals = pair.indexOf('=');
    String value = pair.substring(equals + 1);
    if (value.isEmpty() || header.contains("Max-Age=0")) {
      cookies.remove(pair.substring(0, equals));
    } else {
      cookies.put(pair.substring(0, equals), value);
    }
  }
}
