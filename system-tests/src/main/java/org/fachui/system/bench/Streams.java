package org.fachui.system.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fachui.devstack.processes.Waiting;

/**
 * Thousands of watchers of one lot, read by one thread. Some never read, so that their windows
 * fill; some go away in the middle without a word.
 */
final class Streams implements AutoCloseable {
  private static final int RECEIVE_WINDOW = 4 * 1024;
  private static final int SLEEPER_ONE_IN = 50;
  private static final Duration OPEN_WITHIN = Duration.ofSeconds(60);

  private final InetSocketAddress address;
  private final String request;
  private final Selector selector = Selector.open();
  private final List<Stream> reading = new ArrayList<>();
  private final List<SocketChannel> sleeping = new ArrayList<>();
  private final Latencies latencies = new Latencies();
  private final Thread thread = Thread.ofPlatform().name("watchers").unstarted(this::read);
  private volatile boolean measuring;
  private volatile boolean ending;
  private final AtomicInteger ended = new AtomicInteger();

  Streams(InetSocketAddress address, String host, UUID lot) throws IOException {
    this.address = address;
    this.request =
        "GET /auction/api/lots/"
            + lot
            + "/events HTTP/1.1\r\nHost: "
            + host
            + "\r\nAccept: text/event-stream\r\n\r\n";
  }

  /** Opens so many, each fiftieth of them one that never reads, and waits for their first event. */
  void open(int count) throws IOException {
    thread.start();
    for (int i = 0; i < count; i++) {
      boolean sleeper = i % SLEEPER_ONE_IN == SLEEPER_ONE_IN - 1;
      SocketChannel channel = asked(sleeper);
      if (sleeper) {
        sleeping.add(channel);
      } else {
        Stream stream = new Stream(channel);
        synchronized (reading) {
          reading.add(stream);
        }
        channel.register(selector, SelectionKey.OP_READ, stream);
      }
    }
    if (!Waiting.until(OPEN_WITHIN, this::allWereTold)) {
      throw new IOException(told() + " of " + reading.size() + " streams were told of the lot");
    }
  }

  private SocketChannel asked(boolean sleeper) throws IOException {
    SocketChannel channel = SocketChannel.open();
    if (sleeper) {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_WINDOW);
    }
    channel.connect(address);
    channel.write(ByteBuffer.wrap(request.getBytes(US_ASCII)));
    channel.configureBlocking(false);
    return channel;
  }

  private boolean allWereTold() {
    return told() == reading.size();
  }

  private long told() {
    return all().stream().filter(stream -> stream.lastSeq() >= 0).count();
  }

  private List<Stream> all() {
    synchronized (reading) {
      return List.copyOf(reading);
    }
  }

  private void read() {
    try {
      while (!ending) {
        selector.select(this::take, 20);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(SelectionKey key) {
    Stream stream = (Stream) key.attachment();
    try {
      if (stream.channel().read(stream.received()) < 0) {
        throw new IOException("ended");
      }
    } catch (IOException gone) {
      key.cancel();
      ended.incrementAndGet();
      return;
    }
    long atMs = stream.take(System.nanoTime());
    if (measuring && atMs > 0) {
      latencies.add(Math.max(0, System.currentTimeMillis() - atMs) * 1_000_000);
    }
  }

  /** From now on what comes is measured. */
  void measure() {
    long now = System.nanoTime();
    all().forEach(stream -> stream.measure(now));
    measuring = true;
  }

  /** Some readers go away with a reset, as a phone that leaves the net. */
  void abort(int count) throws IOException {
    List<Stream> leaving = all().subList(0, count);
    synchronized (reading) {
      reading.removeAll(leaving);
    }
    for (Stream stream : leaving) {
      stream.channel().setOption(StandardSocketOptions.SO_LINGER, 0);
      stream.channel().close();
    }
  }

  /**
   * What was seen since {@link #measure}; nothing is measured any more.
   *
   * @param updates of all readers
   * @param p50Ms from the instant in the newest record, which is before its commit, to the reader
   * @param longestGapMs the longest that a reader had no update
   * @param ended streams that the service closed
   */
  record Seen(
      int readers, long updates, double p50Ms, double p99Ms, double longestGapMs, int ended) {}

  /** Ends the measurement. */
  Seen seen() {
    measuring = false;
    long now = System.nanoTime();
    List<Stream> all = all();
    return new Seen(
        all.size(),
        all.stream().mapToLong(Stream::updates).sum(),
        latencies.percentileMs(50),
        latencies.percentileMs(99),
        all.stream().mapToLong(stream -> stream.longestGapNanos(now)).max().orElse(0) / 1e6,
        ended.get());
  }

  /** How many readers have not been told of this record. */
  long behind(long seq) {
    return all().stream().filter(stream -> stream.lastSeq() < seq).count();
  }

  @Override
  public void close() throws IOException {
    ending = true;
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (Stream stream : all()) {
      stream.channel().close();
    }
    for (SocketChannel channel : sleeping) {
      channel.close();
    }
    selector.close();
  }
}
