package org.fachui.system.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drives many connections from one thread, one request under way on each, so that the load costs as
 * little of the machine as possible and requests leave in the order in which they were made.
 */
final class ClosedLoop {

  private static final int RECEIVE_BYTES = 64 * 1024;
  private static final Duration LAST_ANSWERS_WITHIN = Duration.ofSeconds(10);

  private final InetSocketAddress address;
  private final double perSecond;
  private final boolean inRounds;
  private final Deque<Conversation> ready = new ArrayDeque<>();
  private long startedNanos;
  private long sent;
  private int waiting;
  private @Nullable IOException failure;

  private ClosedLoop(InetSocketAddress address, double perSecond, boolean inRounds) {
    this.address = address;
    this.perSecond = perSecond;
    this.inRounds = inRounds;
  }

  /** As fast as the answers come. */
  static Duration atFullSpeed(InetSocketAddress address, List<? extends Talker> all, Duration time)
      throws IOException {
    return new ClosedLoop(address, 0, false).run(all, time);
  }

  /**
   * One request of every connection, always in the same order, then all answers, then the next: so
   * a server that reads its connections in order takes the requests in the order of their making.
   */
  static Duration inRounds(InetSocketAddress address, List<? extends Talker> all, Duration time)
      throws IOException {
    return new ClosedLoop(address, 0, true).run(all, time);
  }

  /**
   * At a steady rate as long as connections are free.
   *
   * @param perSecond requests a second over all connections
   * @return how long it really took, until the last answer
   */
  static Duration paced(
      InetSocketAddress address, List<? extends Talker> all, Duration time, double perSecond)
      throws IOException {
    return new ClosedLoop(address, perSecond, false).run(all, time);
  }

  private static final class Conversation {
    private final int number;
    private final Talker talker;
    private SocketChannel channel;
    private final ByteBuffer received = ByteBuffer.allocate(RECEIVE_BYTES);
    private long sentNanos;
    private boolean asked;

    Conversation(int number, Talker talker, SocketChannel channel) {
      this.number = number;
      this.talker = talker;
      this.channel = channel;
    }
  }

  private Duration run(List<? extends Talker> talkers, Duration time) throws IOException {
    try (Selector selector = Selector.open()) {
      for (Talker talker : talkers) {
        connect(talker, selector);
      }
      startedNanos = System.nanoTime();
      long until = startedNanos + time.toNanos();
      while (System.nanoTime() < until) {
        sendReady();
        select(selector, ready.isEmpty() ? 50 : 1);
      }
      long patience = until + LAST_ANSWERS_WITHIN.toNanos();
      while (waiting > 0 && System.nanoTime() < patience) {
        select(selector, 50);
      }
      Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
      return took;
    }
  }

  private void connect(Talker talker, Selector selector) throws IOException {
    Conversation one = new Conversation(ready.size(), talker, opened());
    one.channel.register(selector, SelectionKey.OP_READ, one);
    ready.add(one);
  }

  private SocketChannel opened() throws IOException {
    SocketChannel channel = SocketChannel.open(address);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    return channel;
  }

  /** A server may close a connection between two requests. */
  private void reopen(Conversation one, Selector selector) throws IOException {
    one.channel.close();
    one.channel = opened();
    one.received.clear();
    one.channel.register(selector, SelectionKey.OP_READ, one);
  }

  private void sendReady() throws IOException {
    if (inRounds) {
      if (waiting > 0) {
        return;
      }
      List<Conversation> all = new ArrayList<>(ready);
      all.sort(Comparator.comparingInt(one -> one.number));
      ready.clear();
      ready.addAll(all);
    }
    while (!ready.isEmpty() && mayISend()) {
      Conversation one = ready.removeFirst();
      ByteBuffer request = one.talker.next();
      if (request.hasRemaining()) {
        one.sentNanos = System.nanoTime();
        one.asked = true;
        while (request.hasRemaining()) {
          one.channel.write(request);
        }
        sent++;
        waiting++;
      }
    }
  }

  private boolean mayISend() {
    return perSecond == 0 || sent < (System.nanoTime() - startedNanos) / 1e9 * perSecond;
  }

  private void select(Selector selector, long millis) throws IOException {
    boolean atOnce = perSecond == 0 && !ready.isEmpty();
    if (atOnce) {
      selector.selectNow(key -> take(key, selector));
    } else {
      selector.select(key -> take(key, selector), millis);
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void take(SelectionKey key, Selector selector) {
    try {
      receive((Conversation) key.attachment(), selector);
    } catch (IOException e) {
      failure = e;
    }
  }

  private void receive(Conversation one, Selector selector) throws IOException {
    if (one.channel.read(one.received) < 0) {
      if (one.asked) {
        throw new EOFException("a connection was closed instead of an answer");
      }
      reopen(one, selector);
      return;
    }
    one.received.flip();
    int length = one.talker.answerLength(one.received);
    if (length == 0) {
      one.received.compact();
      return;
    }
    one.asked = false;
    waiting--;
    ready.add(one);
    long nanos = System.nanoTime() - one.sentNanos;
    boolean reusable = one.talker.answered(one.received.slice(0, length), nanos);
    one.received.clear();
    if (!reusable) {
      reopen(one, selector);
    }
  }
}
