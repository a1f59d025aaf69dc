package org.fachui.auction.bidding.web;

import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands an answer that comes later to the container without a race.
 *
 * <p>While the request's own thread is still on its way out of the container, nobody else may
 * resume the request: Payara 6 recycles its objects at once, and the first thread goes on with them
 * although they serve somebody else by then. An answer was seen with another's status (200 over a
 * refusal, once in ten thousand bids). Most answers come within milliseconds, so the thread waits
 * for them and gives them itself. A later one is given by another thread, not before the first one
 * has long left.
 */
final class Answering {
  /** Ten times what a bid takes when both stores are well. */
  private static final Duration WAITS = Duration.ofMillis(60);

  private static final Duration LEAVES = Duration.ofMillis(60);

  private Answering() {}

  /**
   * Answers now, soon, or when it is there.
   *
   * @param response suspended by the calling thread
   */
  static void give(AsyncResponse response, CompletionStage<Supplier<Response>> answer) {
    CompletableFuture<Supplier<Response>> coming = answer.toCompletableFuture();
    try {
      response.resume(coming.get(WAITS.toMillis(), TimeUnit.MILLISECONDS).get());
    } catch (TimeoutException late) {
      answer.whenCompleteAsync((there, failed) -> resume(response, there, failed), later());
    } catch (ExecutionException failed) {
      response.resume(failed.getCause());
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      response.cancel();
    }
  }

  private static void resume(
      AsyncResponse response, @Nullable Supplier<Response> answer, @Nullable Throwable failed) {
    if (answer != null) {
      response.resume(answer.get());
    } else {
      response.resume(failed);
    }
  }

  /** In the class loader of the application, as the container's own threads are. */
  private static Executor later() {
    ClassLoader application = Thread.currentThread().getContextClassLoader();
    Executor delayed = CompletableFuture.delayedExecutor(LEAVES.toMillis(), TimeUnit.MILLISECONDS);
    return task ->
        delayed.execute(
            () -> {
              Thread thread = Thread.currentThread();
              ClassLoader before = thread.getContextClassLoader();
              thread.setContextClassLoader(application);
              try {
                task.run();
              } finally {
                thread.setContextClassLoader(before);
              }
            });
  }
}
