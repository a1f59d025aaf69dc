package org.fachui.auction.bidding.web;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * One open stream. It is sent the newest version when the one before has left and its pace allows;
 * versions that came in between are skipped, so that a slow reader costs nothing and is never far
 * behind.
 */
final class Watcher {
  private static final int WRITE_SECONDS_MAX = 10;

  private final LotChannel channel;
  private final SseEventSink sink;
  private final Sse sse;
  private final Executor executor;
  private final LongSupplier paceNanos;
  private final Runnable gone;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean heartbeat;
  private long sentVersion;
  private long sentSeq;
  private long nextNanos = System.nanoTime();

  /**
   * @param seen the last record that the client has
   * @param executor runs what may wait
   * @param paceNanos the least time between two updates, asked after each
   * @param gone called when the client is
   */
  Watcher(
      LotChannel channel,
      SseEventSink sink,
      Sse sse,
      long seen,
      Executor executor,
      LongSupplier paceNanos,
      Runnable gone) {
    this.channel = channel;
    this.sink = sink;
    this.sse = sse;
    this.sentSeq = seen;
    this.executor = executor;
    this.paceNanos = paceNanos;
    this.gone = gone;
  }

  LotChannel channel() {
    return channel;
  }

  /** There may be something to send. */
  void wake() {
    if (asked.getAndIncrement() == 0) {
      executor.execute(this::run);
    }
  }

  /** Shows that the connection lives, and finds out whether it does. */
  void beat() {
    heartbeat = true;
    wake();
  }

  private void run() {
    int seen = asked.get();
    try {
      do {
        rest();
        sendNewest();
        seen = asked.addAndGet(-seen);
      } while (seen > 0);
    } catch (ExecutionException | TimeoutException | RuntimeException broken) {
      close();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      close();
    }
  }

  private void rest() throws InterruptedException {
    long left = nextNanos - System.nanoTime();
    if (left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }

  private void sendNewest() throws ExecutionException, InterruptedException, TimeoutException {
    LotChannel.Shown shown = channel.shown();
    if (shown.version() != sentVersion) {
      send(
          sse.newEventBuilder()
              .name("update")
              .id(Long.toString(shown.seq()))
              .data(shown.after(sentSeq))
              .build());
      sentVersion = shown.version();
      sentSeq = shown.seq();
      nextNanos = System.nanoTime() + paceNanos.getAsLong();
    } else if (heartbeat) {
      send(sse.newEventBuilder().comment("").build());
    }
    heartbeat = false;
  }

  private void send(OutboundSseEvent event)
      throws ExecutionException, InterruptedException, TimeoutException {
    if (sink.isClosed()) {
      throw new IllegalStateException("closed");
    }
    CompletableFuture<?> sent = sink.send(event).toCompletableFuture();
    sent.get(WRITE_SECONDS_MAX, TimeUnit.SECONDS);
  }

  /** Ends the stream. */
  void close() {
    gone.run();
    try {
      sink.close();
    } catch (RuntimeException alreadyGone) {
      assert alreadyGone != null;
    }
  }
}
