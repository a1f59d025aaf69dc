package org.fachui.auction.bidding.web;

import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The client's end of a stream, with a container's way to make events. */
final class CollectedEvents implements SseEventSink, Sse {
  /** Ids of the events that were sent, in their order. */
  final List<String> ids = new CopyOnWriteArrayList<>();

  volatile boolean broken;
  private volatile boolean closed;

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public CompletionStage<?> send(OutboundSseEvent event) {
    if (broken) {
      return CompletableFuture.failedFuture(new IOException("gone"));
    }
    ids.add(event.getId());
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public OutboundSseEvent.Builder newEventBuilder() {
    return new Building();
  }

  @Override
  public SseBroadcaster newBroadcaster() {
    throw new UnsupportedOperationException();
  }

  /** Remembers the id alone. */
  private static final class Building implements OutboundSseEvent.Builder {
    private @Nullable String id;

    @Override
    public OutboundSseEvent.Builder id(String given) {
      id = given;
      return this;
    }

    @Override
    public OutboundSseEvent.Builder name(String name) {
      return this;
    }

    @Override
    public OutboundSseEvent.Builder reconnectDelay(long milliseconds) {
      return this;
    }

    @Override
    public OutboundSseEvent.Builder mediaType(MediaType mediaType) {
      return this;
    }

    @Override
    public OutboundSseEvent.Builder comment(String comment) {
      return this;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public OutboundSseEvent.Builder data(Class type, Object data) {
      return this;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public OutboundSseEvent.Builder data(GenericType type, Object data) {
      return this;
    }

    @Override
    public OutboundSseEvent.Builder data(Object data) {
      return this;
    }

    @Override
    public OutboundSseEvent build() {
      return (OutboundSseEvent)
          Proxy.newProxyInstance(
              OutboundSseEvent.class.getClassLoader(),
              new Class<?>[] {OutboundSseEvent.class},
              (proxy, method, arguments) -> method.getName().equals("getId") ? id : null);
    }
  }
}
