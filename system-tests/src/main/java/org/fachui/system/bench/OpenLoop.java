package org.fachui.system.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests at instants that do not depend on any answer (Poisson arrivals), each on a
 * connection that is free or on a new one. The time of an answer counts from the instant at which
 * its request was to leave, so that what waits here, too, is in the figures.
 */
final class OpenLoop {

  private static final int RECEIVE_BYTES = 16 * 1024;
  private static final Duration LAST_ANSWERS_WITHIN = Duration.ofSeconds(20);

  private final InetSocketAddress address;
  private final int connectionsMax;
  private final Deque<Wire> idle = new ArrayDeque<>();
  private final Deque<Due> waiting = new ArrayDeque<>();
  private int connections;
  private int underWay;
  private long sent;

  /** One request and what becomes of it. */
  interface Call {
    ByteBuffer request();

    /**
     * Takes the whole answer and the time since the request was to leave.
     *
     * @return whether the connection may be used again
     */
    boolean answered(ByteBuffer answer, long nanos);

    /** The connection broke, or there was no answer until the end. */
    void lost();
  }

  private record Due(Call call, long nanos) {}

  private static final class Wire {
    private final SocketChannel channel;
    private final ByteBuffer received = ByteBuffer.allocate(RECEIVE_BYTES);
    private @Nullable Due due;

    Wire(SocketChannel channel) {
      this.channel = channel;
    }
  }

  /**
   * @param connectionsMax when all of them wait for answers, further requests wait here
   */
  OpenLoop(InetSocketAddress address, int connectionsMax) {
    this.address = address;
    this.connectionsMax = connectionsMax;
  }

  /** How many requests were begun. */
  long sent() {
    return sent;
  }

  /**
   * Runs for that time and then waits for the last answers.
   *
   * @param calls makes the next request, at the instant at which it is to leave
   * @param perSecond arrivals a second on average
   * @param seed of the instants
   */
  void run(Supplier<? extends Call> calls, double perSecond, Duration time, long seed)
      throws IOException {
    Random random = new Random(seed);
    try (Selector selector = Selector.open()) {
      long due = System.nanoTime();
      long until = due + time.toNanos();
      while (due < until) {
        while (due < until && due <= System.nanoTime()) {
          begin(new Due(calls.get(), due), selector);
          due += gapNanos(random, perSecond);
        }
        select(selector, Math.min(due, until));
      }
      long patience = System.nanoTime() + LAST_ANSWERS_WITHIN.toNanos();
      while (underWay + waiting.size() > 0 && System.nanoTime() < patience) {
        select(selector, patience);
      }
      end(selector);
    }
  }

  private static long gapNanos(Random random, double perSecond) {
    return (long) (-Math.log(1 - random.nextDouble()) * 1e9 / perSecond);
  }

  private void begin(Due due, Selector selector) throws IOException {
    sent++;
    Wire free = idle.pollLast();
    if (free != null) {
      write(free, due);
    } else if (connections < connectionsMax) {
      connect(due, selector);
    } else {
      waiting.add(due);
    }
  }

  private void connect(Due due, Selector selector) throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    Wire wire = new Wire(channel);
    wire.due = due;
    connections++;
    underWay++;
    boolean there = channel.connect(address);
    channel.register(selector, there ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, wire);
    if (there) {
      send(wire, due);
    }
  }

  private void write(Wire wire, Due due) {
    wire.due = due;
    underWay++;
    send(wire, due);
  }

  private void send(Wire wire, Due due) {
    ByteBuffer request = due.call().request();
    try {
      while (request.hasRemaining()) {
        wire.channel.write(request);
      }
    } catch (IOException e) {
      broken(wire);
    }
  }

  /** Until something has arrived or the next request is due; spins through the last millisecond. */
  private void select(Selector selector, long untilNanos) throws IOException {
    long millis = (untilNanos - System.nanoTime()) / 1_000_000;
    if (millis > 0) {
      selector.select(this::ready, Math.min(millis, 20));
    } else {
      selector.selectNow(this::ready);
    }
    while (!waiting.isEmpty() && (!idle.isEmpty() || connections < connectionsMax)) {
      Due next = waiting.removeFirst();
      Wire free = idle.pollLast();
      if (free == null) {
        connect(next, selector);
      } else {
        write(free, next);
      }
    }
  }

  private void ready(SelectionKey key) {
    Wire wire = (Wire) key.attachment();
    try {
      if (key.isConnectable() && wire.channel.finishConnect()) {
        key.interestOps(SelectionKey.OP_READ);
        Due due = wire.due;
        if (due != null) {
          send(wire, due);
        }
      } else if (key.isReadable()) {
        receive(wire);
      }
    } catch (IOException e) {
      broken(wire);
    }
  }

  private void receive(Wire wire) throws IOException {
    if (wire.channel.read(wire.received) < 0) {
      broken(wire);
      return;
    }
    wire.received.flip();
    int length = HttpAnswers.length(wire.received);
    Due due = wire.due;
    if (length == 0 || due == null) {
      wire.received.compact();
      return;
    }
    wire.due = null;
    underWay--;
    boolean reusable =
        due.call().answered(wire.received.slice(0, length), System.nanoTime() - due.nanos());
    wire.received.clear();
    if (reusable) {
      idle.add(wire);
    } else {
      close(wire);
    }
  }

  /** A server may close a connection that is idle; one that was asked owes an answer. */
  private void broken(Wire wire) {
    Due due = wire.due;
    wire.due = null;
    idle.remove(wire);
    close(wire);
    if (due != null) {
      underWay--;
      due.call().lost();
    }
  }

  private void close(Wire wire) {
    connections--;
    try {
      wire.channel.close();
    } catch (IOException e) {
      wire.received.clear(); // gone all the same
    }
  }

  private void end(Selector selector) throws IOException {
    for (SelectionKey key : selector.keys()) {
      Due due = ((Wire) key.attachment()).due;
      if (due != null) {
        due.call().lost();
      }
      key.channel().close();
    }
    waiting.forEach(due -> due.call().lost());
  }
}
