package org.fachui.auction.bidding.web;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One open stream. When it is its turn it is sent the newest version, if that is new to it and the
 * one before has left; versions that came in between are skipped, so that a slow reader costs
 * nothing and is never far behind.
 */
final class Watcher {
  private final LotChannel channel;
  private final EventStream stream;
  private final Executor executor;
  private final Runnable gone;
  private final AtomicBoolean sending = new AtomicBoolean();
  private volatile boolean heartbeat;
  private volatile boolean ended;
  private volatile long sentVersion;
  private long sentSeq;

  /**
   * @param seen the last record that the client has
   * @param executor runs what may wait
   * @param gone called when the client is, once
   */
  Watcher(LotChannel channel, EventStream stream, long seen, Executor executor, Runnable gone) {
    this.channel = channel;
    this.stream = stream;
    this.sentSeq = seen;
    this.executor = executor;
    this.gone = gone;
  }

  LotChannel channel() {
    return channel;
  }

  /**
   * Its turn: sends what there is to send.
   *
   * @return whether it will want another turn
   */
  boolean turn() {
    boolean news = heartbeat || channel.shown().version() != sentVersion;
    if (news && !ended && sending.compareAndSet(false, true)) {
      executor.execute(this::send);
    }
    return !ended;
  }

  /** Shows that the connection lives, and finds out whether it does. */
  void beat() {
    heartbeat = true;
  }

  private void send() {
    try {
      sendNewest();
      sending.set(false);
    } catch (IOException | RuntimeException broken) {
      close();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      close();
    }
  }

  private void sendNewest() throws IOException, InterruptedException {
    LotChannel.Shown shown = channel.shown();
    if (shown.version() != sentVersion) {
      stream.update(shown, sentSeq);
      sentVersion = shown.version();
      sentSeq = shown.seq();
    } else if (heartbeat) {
      stream.beat();
    }
    heartbeat = false;
  }

  /** Ends the stream. */
  void close() {
    ended = true;
    gone.run();
    stream.close();
  }
}
