package org.fachui.simulators.bank;

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
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Calls the bank as the contract says, with its own arithmetic for signatures. */
final class Caller {
  static final String KEY = "a key that both sides have";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final int port;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Caller(int port) {
    this.port = port;
  }

  record Said(int status, String text) {
    JsonNode json() {
      try {
        return MAPPER.readTree(text);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(text, e);
      }
    }

    String reason() {
      return json().path("reason").asText();
    }
  }

  Said get(String path) throws IOException {
    return send("GET", path, new byte[0], Map.of());
  }

  Said post(String path, String body) throws IOException {
    return send("POST", path, body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  Said put(String bank, String fileId, long token, byte[] body) throws IOException {
    return put(bank, fileId, token, body, sha256(body));
  }

  Said put(String bank, String fileId, long token, byte[] body, String sha256) throws IOException {
    return send(
        "PUT",
        "/banks/" + bank + "/files/" + fileId,
        body,
        Map.of("Digest", "sha-256=" + sha256, "Fencing-Token", Long.toString(token)));
  }

  Said send(String method, String path, byte[] body, Map<String, String> headers)
      throws IOException {
    return send(method, path, body, headers, sign(method, path, body));
  }

  Said send(String method, String path, byte[] body, Map<String, String> headers, String signature)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(30))
            .header("Fachui-Signature", signature)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Said(response.statusCode(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Waits until a file is processed and returns its last state. */
  String processed(String bank, String fileId) throws IOException {
    for (int i = 0; i < 500; i++) {
      String state = get("/banks/" + bank + "/files/" + fileId).json().path("state").asText();
      if (state.equals("PROCESSED") || state.equals("REFUSED")) {
        return state;
      }
      pause();
    }
    throw new IOException("not processed");
  }

  LocalDate day() throws IOException {
    return LocalDate.parse(get("/banks/102/day").json().path("date").asText());
  }

  LocalDate endDay() throws IOException {
    return LocalDate.parse(post("/sim/day/end", "").json().path("ended").asText());
  }

  List<JsonNode> register() throws IOException {
    return get("/sim/register").text().lines().map(line -> new Said(200, line).json()).toList();
  }

  static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String sign(String method, String path, byte[] body) {
    return hmac((method + "\n" + path + "\n").getBytes(StandardCharsets.UTF_8), body);
  }

  static String hmac(byte[] head, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(head);
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
