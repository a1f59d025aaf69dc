package org.fachui.system.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** The bytes that arrive on one socket, read against a deadline for the whole answer. */
final class Incoming {

  private static final int LINE_BYTES_MAX = 64 * 1024;

  private final Socket socket;
  private final InputStream in;
  private final byte[] buffer = new byte[16 * 1024];
  private int position;
  private int filled;
  private long deadlineNanos;

  Incoming(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
  }

  void deadline(Duration limit) {
    deadlineNanos = System.nanoTime() + limit.toNanos();
  }

  /** One header line without its line end. */
  String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int b = next(); b != '\n'; b = next()) {
      if (b < 0) {
        throw new EOFException("the connection ended inside the answer's head");
      }
      if (line.length() > LINE_BYTES_MAX) {
        throw new IOException("a header line without end");
      }
      line.append((char) b);
    }
    int end = line.length();
    return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
  }

  byte[] exactly(int length) throws IOException {
    byte[] result = new byte[length];
    int have = 0;
    while (have < length) {
      if (position == filled && !fill()) {
        throw new EOFException("the connection ended inside the answer's body");
      }
      int part = Math.min(length - have, filled - position);
      System.arraycopy(buffer, position, result, have, part);
      position += part;
      have += part;
    }
    return result;
  }

  byte[] chunks() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (true) {
      String size = line();
      int semicolon = size.indexOf(';');
      int length =
          Integer.parseInt((semicolon < 0 ? size : size.substring(0, semicolon)).strip(), 16);
      if (length == 0) {
        skipTrailers();
        return all.toByteArray();
      }
      all.write(exactly(length));
      line();
    }
  }

  private void skipTrailers() throws IOException {
    String trailer = line();
    while (!trailer.isEmpty()) {
      trailer = line();
    }
  }

  byte[] rest() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    do {
      all.write(buffer, position, filled - position);
      position = filled;
    } while (fill());
    return all.toByteArray();
  }

  private int next() throws IOException {
    return position == filled && !fill() ? -1 : buffer[position++] & 0xff;
  }

  private boolean fill() throws IOException {
    long leftMs = (deadlineNanos - System.nanoTime()) / 1_000_000;
    if (leftMs <= 0) {
      throw new SocketTimeoutException("no complete answer in time");
    }
    socket.setSoTimeout((int) Math.min(leftMs, Integer.MAX_VALUE));
    int count = in.read(buffer);
    position = 0;
    filled = Math.max(count, 0);
    return count > 0;
  }
}
