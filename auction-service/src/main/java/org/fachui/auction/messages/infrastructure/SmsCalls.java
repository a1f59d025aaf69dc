package org.fachui.auction.messages.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fachui.platform.requests.BoundedBody;

/** Signed requests to the SMS gateway. What could not connect is told apart from what was cut. */
public final class SmsCalls {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final int BODY_MAX = 64 * 1024;

  private final String address;
  private final SecretKeySpec key;
  private final Duration answerWithin;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * @param address below which {@code /sms/v1} stands
   * @param key shared with the gateway
   * @param answerWithin how long a whole exchange may take
   */
  SmsCalls(URI address, String key, Duration answerWithin) {
    this.address = address.toString().replaceAll("/+$", "");
    this.key = new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256");
    this.answerWithin = answerWithin;
  }

  /** An answer as it came. */
  public record Reply(int status, String text) {
    /** Without the text. */
    @Override
    public String toString() {
      return "Reply[" + status + "]";
    }
  }

  /** No answer came; carries no data of people. */
  public static final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean sent;

    private NoAnswer(boolean sent, Throwable cause) {
      super(sent ? "no answer from the gateway" : "the gateway was not reached", cause);
      this.sent = sent;
    }

    /** Whether the gateway may have the request. */
    boolean wasSent() {
      return sent;
    }
  }

  /**
   * One exchange; nothing is tried twice.
   *
   * @param body empty for GET
   */
  Reply exchange(String method, String path, String body) throws NoAnswer {
    URI uri = URI.create(address + "/sms/v1" + path);
    byte[] bytes = body.getBytes(UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(answerWithin)
            .method(
                method,
                bytes.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes))
            .header("Fachui-Signature", signature(method, uri.getRawPath(), bytes));
    if (bytes.length > 0) {
      request.header("Content-Type", "application/json");
    }
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), head -> new BoundedBody(BODY_MAX));
    try {
      HttpResponse<byte[]> response = answer.get(answerWithin.toMillis(), TimeUnit.MILLISECONDS);
      return new Reply(response.statusCode(), new String(response.body(), UTF_8));
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new NoAnswer(true, stopped);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new NoAnswer(true, late);
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      boolean unconnected =
          cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
      throw new NoAnswer(!unconnected, cause);
    }
  }

  /** HMAC-SHA256 over method, path and body, in lower-case hex. */
  private String signature(String method, String path, byte[] body) {
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
