package org.fachui.simulators.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Takes notices to the platform, signed, again and again until it says 2xx. */
public final class Courier implements AutoCloseable {
  private static final Duration ANSWER_MAX = Duration.ofSeconds(10);
  private static final long WAIT_MS_MIN = 200;
  private static final int DOUBLINGS_MAX = 7;

  private final URI to;
  private final SharedKey key;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final ExecutorService workers;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(ANSWER_MAX)
          .build();

  /**
   * Nothing is told yet.
   *
   * @param to where every notice is posted
   * @param workers how many are under way at once
   */
  public Courier(URI to, SharedKey key, int workers) {
    this.to = to;
    this.key = key;
    this.workers =
        Executors.newFixedThreadPool(
            workers, Thread.ofPlatform().daemon().name("notices-", 1).factory());
  }

  /**
   * Soon, and until it is confirmed.
   *
   * @param id two notices of one id are not under way together: the second is dropped
   * @param confirmed is run once, after the first 2xx
   */
  public void deliver(String id, byte[] body, Runnable confirmed) {
    if (underWay.add(id)) {
      workers.execute(() -> attempt(id, body, confirmed, 0));
    }
  }

  /** Soon, and once, whatever is answered. */
  public void mention(byte[] body) {
    workers.execute(() -> send(body));
  }

  private void attempt(String id, byte[] body, Runnable confirmed, int failures) {
    if (send(body)) {
      confirmed.run();
      underWay.remove(id);
      return;
    }
    long waitMs = WAIT_MS_MIN << Math.min(failures, DOUBLINGS_MAX);
    CompletableFuture.delayedExecutor(waitMs, TimeUnit.MILLISECONDS, workers)
        .execute(() -> attempt(id, body, confirmed, failures + 1));
  }

  /** Now, and once; true when it was confirmed. */
  public boolean send(byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(to)
            .timeout(ANSWER_MAX)
            .header("Content-Type", "application/json")
            .header("Fachui-Signature", key.sign(body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
    http.shutdownNow();
  }
}
