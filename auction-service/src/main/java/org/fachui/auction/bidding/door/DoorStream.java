package org.fachui.auction.bidding.door;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.fachui.auction.bidding.web.EventStream;
import org.fachui.auction.bidding.web.LotChannel;
import org.jspecify.annotations.Nullable;

/** A stream whose events are written by virtual threads, as far as the client reads. */
final class DoorStream implements EventStream {
  private static final byte[] BEAT = ":\n\n".getBytes(US_ASCII);

  private final ServerResponse response;
  private final CountDownLatch ended = new CountDownLatch(1);
  private @Nullable OutputStream out;
  private volatile @Nullable Thread writer;
  private volatile long sinceNanos;

  DoorStream(ServerResponse response) {
    this.response = response;
  }

  @Override
  public void update(LotChannel.Shown shown, long seen) throws IOException {
    write(shown.frame(seen));
  }

  @Override
  public void beat() throws IOException {
    write(BEAT);
  }

  private void write(byte[] bytes) throws IOException {
    if (ended.getCount() == 0) {
      throw new IOException("closed");
    }
    sinceNanos = System.nanoTime();
    writer = Thread.currentThread();
    try {
      OutputStream stream = opened();
      stream.write(bytes);
      stream.flush();
    } finally {
      writer = null;
    }
  }

  private OutputStream opened() {
    OutputStream stream = out;
    if (stream == null) {
      DoorResponses.head(response, "text/event-stream");
      stream = response.outputStream();
      out = stream;
    }
    return stream;
  }

  /** Breaks a write off that has waited for the client for longer than this. */
  void breakOff(Duration after) {
    Thread writing = writer;
    if (writing != null && System.nanoTime() - sinceNanos > after.toNanos()) {
      // Interrupting a virtual thread in a socket's write closes the socket.
      writing.interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
  }

  /** Waits for the end, then ends the answer; for the thread that serves the connection. */
  void serve() throws InterruptedException, IOException {
    ended.await();
    OutputStream stream = out;
    if (stream != null) {
      stream.close();
    }
  }
}
