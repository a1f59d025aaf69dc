package org.fachui.auction.bidding.web;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A stream that the JAX-RS container holds. */
record ContainerStream(SseEventSink sink, Sse sse) implements EventStream {
  private static final int WRITE_SECONDS_MAX = 10;

  @Override
  public void update(LotChannel.Shown shown, long seen) throws IOException, InterruptedException {
    send(
        sse.newEventBuilder()
            .name("update")
            .id(Long.toString(shown.seq()))
            .data(shown.after(seen))
            .build());
  }

  @Override
  public void beat() throws IOException, InterruptedException {
    send(sse.newEventBuilder().comment("").build());
  }

  private void send(OutboundSseEvent event) throws IOException, InterruptedException {
    if (sink.isClosed()) {
      throw new IOException("closed");
    }
    try {
      sink.send(event).toCompletableFuture().get(WRITE_SECONDS_MAX, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | RuntimeException broken) {
      throw new IOException("the client does not take it", broken);
    }
  }

  @Override
  public void close() {
    try {
      sink.close();
    } catch (RuntimeException alreadyGone) {
      assert alreadyGone != null;
    }
  }
}
