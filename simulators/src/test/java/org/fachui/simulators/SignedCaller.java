package org.fachui.simulators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Calls a simulator as the contracts say, with its own arithmetic for signatures. */
public class SignedCaller {
  public static final String KEY = "a key that both sides have";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final int port;

  public SignedCaller(int port) {
    this.port = port;
  }

  public record Said(int status, String text, String retryAfter) {
    public JsonNode json() {
      try {
        return MAPPER.readTree(text);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(text, e);
      }
    }

    public String reason() {
      return json().path("reason").asText();
    }
  }

  public Said get(String path) throws IOException {
    return send("GET", path, new byte[0], Map.of());
  }

  public Said post(String path, String body) throws IOException {
    return send("POST", path, body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  public Said send(String method, String path, byte[] body, Map<String, String> headers)
      throws IOException {
    return send(method, path, body, headers, sign(method, path, body));
  }

  public Said send(
      String method, String path, byte[] body, Map<String, String> headers, String signature)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(answerMax())
            .header("Fachui-Signature", signature)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Said(
          response.statusCode(),
          response.body(),
          response.headers().firstValue("Retry-After").orElse(""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  protected Duration answerMax() {
    return Duration.ofSeconds(30);
  }

  public List<JsonNode> register() throws IOException {
    return get("/sim/register").text().lines().map(line -> new Said(200, line, "").json()).toList();
  }

  public static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static String sign(String method, String path, byte[] body) {
    return hmac((method + "\n" + path + "\n").getBytes(StandardCharsets.UTF_8), body);
  }

  public static String hmac(byte[] head, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(head);
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
