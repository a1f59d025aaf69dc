package org.fachui.system.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** Finds the end of an HTTP/1.1 answer with a length or with chunks, without copying it. */
final class HttpAnswers {

  private static final byte[] HEAD_END = "\r\n\r\n".getBytes(US_ASCII);
  private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(US_ASCII);
  private static final byte[] CHUNKED = "\r\ntransfer-encoding: chunked".getBytes(US_ASCII);
  private static final byte[] CHUNKS_END = "\r\n0\r\n\r\n".getBytes(US_ASCII);

  private HttpAnswers() {}

  /** The length of the first whole answer, or 0. */
  static int length(ByteBuffer in) {
    int head = find(in, in.position(), in.limit(), HEAD_END);
    if (head < 0) {
      return 0;
    }
    int body = head + HEAD_END.length;
    int length = find(in, in.position(), body, LENGTH);
    if (length >= 0) {
      int end = body + number(in, length + LENGTH.length);
      return end <= in.limit() ? end - in.position() : 0;
    }
    if (find(in, in.position(), body, CHUNKED) >= 0) {
      int end = find(in, body - 2, in.limit(), CHUNKS_END);
      return end < 0 ? 0 : end + CHUNKS_END.length - in.position();
    }
    return body - in.position();
  }

  /** The status of an answer whose first line has arrived. */
  static int status(ByteBuffer in) {
    int at = in.position() + 9;
    return (in.get(at) - '0') * 100 + (in.get(at + 1) - '0') * 10 + in.get(at + 2) - '0';
  }

  private static int number(ByteBuffer in, int from) {
    int at = from;
    while (in.get(at) == ' ') {
      at++;
    }
    int value = 0;
    for (; in.get(at) >= '0' && in.get(at) <= '9'; at++) {
      value = value * 10 + (in.get(at) - '0');
    }
    return value;
  }

  private static int find(ByteBuffer in, int from, int to, byte[] wanted) {
    for (int i = from; i + wanted.length <= to; i++) {
      int same = 0;
      while (same < wanted.length && lower(in.get(i + same)) == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return i;
      }
    }
    return -1;
  }

  private static byte lower(byte b) {
    return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
  }
}
