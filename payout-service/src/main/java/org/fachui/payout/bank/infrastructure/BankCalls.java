package org.fachui.payout.bank.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fachui.payout.bank.application.BankAway;
import org.fachui.platform.requests.BoundedBody;

/** One signed request and its whole answer, or {@link BankAway}; nothing is tried twice. */
final class BankCalls {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final int BODY_MAX = 32 << 20;

  private final String address;
  private final Signatures signatures;
  private final HttpClient client;

  BankCalls(URI address, Signatures signatures) {
    this.address = address.toString().replaceAll("/+$", "");
    this.signatures = signatures;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** An answer. */
  static final class Reply {
    private final String what;
    private final int status;
    private final byte[] body;

    private Reply(String what, int status, byte[] body) {
      this.what = what;
      this.status = status;
      this.body = body;
    }

    /** Method and path of the request; they hold no personal data. */
    String what() {
      return what;
    }

    int status() {
      return status;
    }

    byte[] body() {
      return body;
    }

    /** Whether it is a problem with this reason, and not some proxy's page. */
    boolean isProblem(String reason) {
      return new String(body, UTF_8).contains("\"" + reason + "\"");
    }
  }

  Reply call(String method, String path, byte[] body, Map<String, String> headers) {
    String what = method + " " + path;
    URI uri = URI.create(address + path);
    String signed = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(ANSWER)
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
            .header("Fachui-Signature", signatures.of(method, signed, body));
    headers.forEach(request::header);
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), head -> new BoundedBody(BODY_MAX));
    try {
      HttpResponse<byte[]> response = answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
      return new Reply(what, response.statusCode(), response.body());
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new BankAway(what + " was broken off", stopped);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new BankAway(what + " had no answer in time", late);
    } catch (ExecutionException failed) {
      throw new BankAway(what + " failed", failed.getCause());
    }
  }
}
