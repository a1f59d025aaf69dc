package org.fachui.registry.bureaus.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fachui.platform.requests.BoundedBody;
import org.fachui.registry.bureaus.model.Bureau;

/** Signed requests over HTTP. What could not even connect is told apart from what was cut off. */
public final class BureauCalls implements Wire {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final int BODY_MAX = 1 << 20;

  private final String address;
  private final Signatures signatures;
  private final Duration answerWithin;
  private final HttpClient client;

  /**
   * @param address below which {@code /bureaus/{bureau}} stands
   * @param key shared with the bureaus
   * @param answerWithin how long a whole exchange may take
   */
  public BureauCalls(URI address, String key, Duration answerWithin) {
    this.address = address.toString().replaceAll("/+$", "");
    this.signatures = new Signatures(key);
    this.answerWithin = answerWithin;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Reply exchange(Bureau bureau, String method, String path, String body) {
    String what = method + " " + bureau.path() + path;
    URI uri = URI.create(address + "/bureaus/" + bureau.path() + path);
    byte[] bytes = body.getBytes(UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(answerWithin)
            .method(
                method,
                bytes.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes))
            .header("Fachui-Signature", signatures.of(method, uri.getRawPath(), bytes));
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
      throw BureauAway.after(what + " was broken off", stopped);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw BureauAway.after(what + " had no answer in time", late);
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      boolean unconnected =
          cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
      throw unconnected
          ? BureauAway.before(what + " did not reach the bureau", cause)
          : BureauAway.after(what + " was cut off", cause);
    }
  }
}
