package org.fachui.website;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Keeps cookies, follows no redirect by itself. */
final class Browser {
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  HttpResponse<String> get(String address, String... headers) {
    return send(request(address, headers).GET());
  }

  HttpResponse<String> post(String address, String... headers) {
    return send(request(address, headers).POST(HttpRequest.BodyPublishers.noBody()));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new AssertionError(fault);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  HttpRequest.Builder request(String address, String... headers) {
    URI uri = URI.create(address.startsWith("/") ? RunningStores.SITE + address : address);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    return headers.length == 0 ? request : request.headers(headers);
  }

  /** Signs in and gives back the last answer, which sends the browser to its page. */
  HttpResponse<String> signIn(String persona, String back) {
    return get(backFromProvider(persona, back));
  }

  /** Goes to the provider and gives back where it sends the browser. */
  String backFromProvider(String persona, String back) {
    String provider = location(get("/signin?persona=" + persona + "&return=" + back));
    return location(get(provider));
  }

  JsonObject session() {
    return json(get("/session"));
  }

  Optional<HttpCookie> cookie(String name) {
    List<HttpCookie> all = cookies.getCookieStore().getCookies();
    return all.stream().filter(cookie -> cookie.getName().equals(name)).findFirst();
  }

  void setCookie(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(RunningStores.SITE), cookie);
  }

  static JsonObject json(HttpResponse<String> answer) {
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
  }
}
