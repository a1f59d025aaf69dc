package org.fachui.payout.bank.model;

/** What came back for a file. Only a whole, well-formed answer is one. */
public sealed interface FileAnswer {
  /**
   * The bank has the file, now or since an earlier time. It proves nothing about a line.
   *
   * @param sha256 of the bytes that the bank has, lower-case hex
   */
  record Taken(String sha256, long lines, long fen) implements FileAnswer {}

  /** The bank answered that it will never take these bytes. */
  record Refused(int status) implements FileAnswer {}

  /** Nothing came back, or nothing that can be understood: the bank may have the file. */
  record NoAnswer(String why) implements FileAnswer {}
}
