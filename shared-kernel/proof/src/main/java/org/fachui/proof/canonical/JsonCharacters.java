package org.fachui.proof.canonical;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

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

  /**
   * The text up to the next quote, consumed together with it, if all of it is in the buffer and is
   * printable ASCII without a backslash, as nearly every text is; null otherwise, with nothing
   * consumed.
   */
  @Nullable String plainText() {
    for (int i = position; i < limit; i++) {
      char c = buffer[i];
      if (c == '"') {
        String text = new String(buffer, position, i - position);
        column += i - position + 1;
        position = i + 1;
        return text;
      }
      if (c < 0x20 || c > 0x7e || c == '\\') {
        return null;
      }
    }
    return null;
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
