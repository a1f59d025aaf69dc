package org.fachui.system.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** As much of Redis' protocol (RESP2) as a load needs. */
final class Resp {

  private Resp() {}

  static ByteBuffer command(String... words) {
    StringBuilder text = new StringBuilder(512).append('*').append(words.length).append("\r\n");
    for (String word : words) {
      text.append('$').append(word.length()).append("\r\n").append(word).append("\r\n");
    }
    return ByteBuffer.wrap(text.toString().getBytes(US_ASCII));
  }

  /** The length of the first whole answer, or 0. */
  static int answerLength(ByteBuffer received) {
    int end = end(received, received.position());
    return end < 0 ? 0 : end - received.position();
  }

  private static int end(ByteBuffer in, int from) {
    int line = lineEnd(in, from);
    if (line < 0) {
      return -1;
    }
    char kind = (char) in.get(from);
    if (kind != '$' && kind != '*') {
      return line;
    }
    int count = number(in, from + 1, line - 2);
    if (kind == '$') {
      int end = count < 0 ? line : line + count + 2;
      return end <= in.limit() ? end : -1;
    }
    int at = line;
    for (int i = 0; i < count && at >= 0; i++) {
      at = end(in, at);
    }
    return at;
  }

  private static int lineEnd(ByteBuffer in, int from) {
    for (int i = from; i + 1 < in.limit(); i++) {
      if (in.get(i) == '\r' && in.get(i + 1) == '\n') {
        return i + 2;
      }
    }
    return -1;
  }

  private static int number(ByteBuffer in, int from, int to) {
    boolean negative = in.get(from) == '-';
    int value = 0;
    for (int i = negative ? from + 1 : from; i < to; i++) {
      value = value * 10 + (in.get(i) - '0');
    }
    return negative ? -value : value;
  }
}
