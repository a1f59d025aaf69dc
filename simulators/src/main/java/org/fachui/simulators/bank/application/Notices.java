package org.fachui.simulators.bank.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.fachui.simulators.bank.register.Book;
import org.fachui.simulators.bank.register.Fact;
import org.fachui.simulators.bank.register.Register;
import org.fachui.simulators.faults.Fault;
import org.fachui.simulators.faults.Faults;

/**
 * Tells the platform of credits, again and again until it says 2xx; what it has not confirmed when
 * the bank ends is told after the next start.
 */
public final class Notices implements AutoCloseable {
  private static final String PATH = "/payout/api/bank/notices";
  private static final Duration ANSWER_MAX = Duration.ofSeconds(10);
  private static final long WAIT_MS_MIN = 200;
  private static final int DOUBLINGS_MAX = 7;
  private static final int REPEATS = 2;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Register register;
  private final URI platform;
  private final SharedKey key;
  private final Faults faults;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("notices").factory());
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(ANSWER_MAX)
          .build();

  /**
   * Nothing is told yet.
   *
   * @param platform its address without a path
   */
  public Notices(Register register, URI platform, SharedKey key, Faults faults) {
    this.register = register;
    this.platform = platform;
    this.key = key;
    this.faults = faults;
  }

  /** After a start: tells of all credits that were not confirmed. */
  public void resume() {
    for (Book book : register.books()) {
      book.during(book::credits).forEach(this::tell);
    }
  }

  /** Tells of a credit soon, unless the platform knows. */
  public void tell(Fact.Credited credit) {
    if (!register.isNoticed(credit.entryRef()) && underWay.add(credit.entryRef())) {
      worker.execute(() -> attempt(credit, 0));
    }
  }

  private void attempt(Fact.Credited credit, int failures) {
    if (send(credit)) {
      register.add(List.of(new Fact.Noticed(credit.entryRef())));
      underWay.remove(credit.entryRef());
      repeat(credit);
      return;
    }
    long waitMs = WAIT_MS_MIN << Math.min(failures, DOUBLINGS_MAX);
    CompletableFuture.delayedExecutor(waitMs, TimeUnit.MILLISECONDS, worker)
        .execute(() -> attempt(credit, failures + 1));
  }

  private void repeat(Fact.Credited credit) {
    if (faults.strikes(Fault.DUPLICATE_NOTICE, credit.entryRef())) {
      for (int i = 0; i < REPEATS; i++) {
        send(credit);
      }
    }
  }

  private boolean send(Fact.Credited credit) {
    byte[] body = body(credit).toString().getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(platform.resolve(PATH))
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

  private static ObjectNode body(Fact.Credited credit) {
    return MAPPER
        .createObjectNode()
        .put("bank", credit.bank())
        .put("accountNo", credit.bank() + "-COURT")
        .put("entryRef", credit.entryRef())
        .put("virtualNo", credit.virtualNo())
        .put("fen", credit.fen())
        .put("payer", credit.payer())
        .put("reference", credit.reference())
        .put("at", credit.at().toString())
        .put("date", credit.day().toString());
  }

  @Override
  public void close() {
    worker.shutdownNow();
    http.shutdownNow();
  }
}
