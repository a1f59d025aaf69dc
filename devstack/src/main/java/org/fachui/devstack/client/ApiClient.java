package org.fachui.devstack.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.fachui.devstack.identity.TokenClient;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/**
 * Calls one service, or one simulator, as one of the people of the drill. Repeats nothing by
 * itself.
 */
public final class ApiClient {
  private static final Duration ANSWER_MAX = Duration.ofSeconds(40);

  private final String base;
  private final TokenClient tokens;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /**
   * Nothing is sent yet.
   *
   * @param base address in front of every path, such as {@code http://127.0.0.1:8080/auction/api}
   */
  public ApiClient(String base, TokenClient tokens) {
    this.base = base;
    this.tokens = tokens;
  }

  /** Reads what everybody may read. */
  public Answer read(String path) throws IOException {
    return send(request(path).GET());
  }

  /** Reads as this person. */
  public Answer read(String path, String persona) throws IOException {
    return send(as(persona, request(path)).GET());
  }

  /** Posts JSON as nobody: a simulator asks for no token. */
  public Answer post(String path, JsonObject body) throws IOException {
    return send(posting(request(path), body));
  }

  /** Posts JSON as this person. */
  public Answer post(String path, String persona, JsonObject body) throws IOException {
    return send(posting(as(persona, request(path)), body));
  }

  /** Posts JSON as this person with more headers. */
  public Answer post(String path, String persona, JsonObject body, Map<String, String> headers)
      throws IOException {
    HttpRequest.Builder request = as(persona, request(path));
    headers.forEach(request::header);
    return send(posting(request, body));
  }

  private static HttpRequest.Builder posting(HttpRequest.Builder request, JsonObject body) {
    return request
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(CanonicalJson.bytes(body)));
  }

  /** Stores bytes of this type as this person. */
  public Answer put(String path, String persona, String type, byte[] body) throws IOException {
    return send(
        as(persona, request(path))
            .header("Content-Type", type)
            .PUT(BodyPublishers.ofByteArray(body)));
  }

  /** A query parameter's value, encoded. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(ANSWER_MAX)
        .header("Accept", "application/json, application/problem+json");
  }

  private HttpRequest.Builder as(String persona, HttpRequest.Builder request) {
    return request.header("Authorization", "Bearer " + tokens.tokenFor(persona));
  }

  private Answer send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<byte[]> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), body(answer));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static JsonValue body(HttpResponse<byte[]> answer) {
    Optional<String> type = answer.headers().firstValue("Content-Type");
    return answer.body().length > 0 && type.filter(one -> one.contains("json")).isPresent()
        ? CanonicalJson.parse(answer.body())
        : JsonObject.builder().build();
  }
}
