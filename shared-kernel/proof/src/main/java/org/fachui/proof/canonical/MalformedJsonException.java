package org.fachui.proof.canonical;

/** The text is not JSON as this package reads it. The message says where and what was expected. */
public final class MalformedJsonException extends RuntimeException {
  private final String pointer;
  private final long line;
  private final long column;

  MalformedJsonException(String sentence, String pointer, long line, long column) {
    super(sentence + " (line " + line + ", column " + column + where(pointer) + ")");
    this.pointer = pointer;
    this.line = line;
    this.column = column;
  }

  private static String where(String pointer) {
    return pointer.isEmpty() ? "" : ", in " + pointer;
  }

  /** The place as a JSON pointer (RFC 6901); empty at the top. */
  public String pointer() {
    return pointer;
  }

  /** Counted from 1. */
  public long line() {
    return line;
  }

  /** Counted from 1, in UTF-16 code units. */
  public long column() {
    return column;
  }
}
