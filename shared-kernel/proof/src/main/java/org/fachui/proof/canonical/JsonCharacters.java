package org.fachui.proof.canonical;

import java.io.IOException;
import java.io.Reader;

/** The characters of a text, one ahead, with the place where the next one stands. */
final class JsonCharacters {
  private final Reader source;
  private final char[] buffer;
  private int position;
  private int limit;
  private long line = 1;
  private long column = 1;

  JsonCharacters(Reader source) {
    this.source = source;
    this.buffer = new char[8192];
  }

  JsonCharacters(String whole) {
    this.source = Reader.nullReader();
    this.buffer = whole.toCharArray();
    this.limit = buffer.length;
  }

  /** The next character without consuming it, −1 at the end. */
  int peek() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, source.read(buffer));
    }
    return position < limit ? buffer[position] : -1;
  }

  /** Consumes the next character, −1 at the end. */
  int next() throws IOException {
    int c = peek();
    if (c >= 0) {
      position++;
      if (c == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return c;
  }

  /** Consumes blanks and shows what follows. */
  int skipBlank() throws IOException {
    int c = peek();
    while (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      next();
      c = peek();
    }
    return c;
  }

  long line() {
    return line;
  }

  long column() {
    return column;
  }
}
