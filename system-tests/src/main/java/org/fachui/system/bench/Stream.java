package org.fachui.system.bench;

import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One open stream of a lot's events, as a browser holds it. Used by one thread. */
final class Stream {
  private static final byte[] AT = {'"', 'a', 't', '"', ':'};
  private static final byte[] ID = {'\n', 'i', 'd', ':'};
  private static final int BYTES = 8 * 1024;

  private final SocketChannel channel;
  private final ByteBuffer received = ByteBuffer.allocate(BYTES);
  private long lastSeq = -1;
  private long lastAtMs;
  private long heardNanos;
  private long longestGapNanos;
  private long updates;

  Stream(SocketChannel channel) {
    this.channel = channel;
  }

  SocketChannel channel() {
    return channel;
  }

  ByteBuffer received() {
    return received;
  }

  /**
   * Takes every whole event of what has been received.
   *
   * @return the instant that the newest record in them names, milliseconds since 1970; 0 if there
   *     is no record among them
   */
  long take(long nowNanos) {
    lastAtMs = 0;
    byte[] bytes = received.array();
    int begin = 0;
    for (int i = 1; i < received.position(); i++) {
      if (bytes[i] == '\n' && bytes[i - 1] == '\n') {
        event(bytes, begin, i, nowNanos);
        begin = i + 1;
      }
    }
    keepFrom(begin);
    return lastAtMs;
  }

  private void keepFrom(int begin) {
    received.flip().position(begin);
    received.compact();
    if (!received.hasRemaining()) {
      received.clear();
    }
  }

  private void event(byte[] bytes, int from, int to, long nowNanos) {
    long seq = numberAfter(bytes, ID, from, to);
    if (seq < 0) {
      return;
    }
    lastSeq = seq;
    updates++;
    longestGapNanos = Math.max(longestGapNanos, nowNanos - heardNanos);
    heardNanos = nowNanos;
    lastAtMs = Math.max(lastAtMs, numberAfter(bytes, AT, from, to));
  }

  /** The number after the last occurrence; −1 without one. */
  private static long numberAfter(byte[] bytes, byte[] name, int from, int to) {
    for (int i = to - name.length; i >= from; i--) {
      if (matches(bytes, name, i)) {
        return digits(bytes, i + name.length, to);
      }
    }
    return -1;
  }

  private static boolean matches(byte[] bytes, byte[] name, int at) {
    for (int i = 0; i < name.length; i++) {
      if (bytes[at + i] != name[i]) {
        return false;
      }
    }
    return true;
  }

  private static long digits(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && bytes[i] == ' ') {
      i++;
    }
    long number = -1;
    for (; i < to && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
      number = Math.max(0, number) * 10 + bytes[i] - '0';
    }
    return number;
  }

  /** From now on gaps and updates count. */
  void measure(long nowNanos) {
    heardNanos = nowNanos;
    longestGapNanos = 0;
    updates = 0;
  }

  /** The newest record that it was told of; −1 before the first event. */
  long lastSeq() {
    return lastSeq;
  }

  long updates() {
    return updates;
  }

  /** The longest time without an update. */
  long longestGapNanos(long nowNanos) {
    return Math.max(longestGapNanos, nowNanos - heardNanos);
  }
}
