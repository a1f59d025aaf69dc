package org.fachui.auction.bidding.web;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** The client's end of a stream. */
final class CollectedEvents implements EventStream {
  /** Ids of the events that were sent, in their order. */
  final List<String> ids = new CopyOnWriteArrayList<>();

  /** Held by whoever keeps the client from reading. */
  final Semaphore reading = new Semaphore(1);

  volatile boolean broken;
  volatile boolean closed;

  @Override
  public void update(LotChannel.Shown shown, long seen) throws IOException {
    beat();
    reading.acquireUninterruptibly();
    reading.release();
    ids.add(Long.toString(shown.seq()));
  }

  @Override
  public void beat() throws IOException {
    if (broken || closed) {
      throw new IOException("gone");
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
