package org.fachui.payout.payees.infrastructure;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.fachui.payout.payees.application.ClaimRegister;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Sends rows by COPY, a buffer at a time.. */
final class CopyRows<T> implements ClaimRegister.Rows<T> {
  private static final int ENOUGH_CHARACTERS = 64 * 1024;

  /** Writes the fields of a row. */
  @FunctionalInterface
  interface Writer<T> {
    /** Adds each field in the order of the columns. */
    void write(T row, Fields fields);
  }

  /** Collects the fields of rows in PostgreSQL's text format. */
  static final class Fields {
    private final StringBuilder text = new StringBuilder(ENOUGH_CHARACTERS + 1024);
    private boolean first = true;

    Fields add(long number) {
      separate();
      text.append(number);
      return this;
    }

    Fields add(String field) {
      separate();
      for (int i = 0; i < field.length(); i++) {
        char c = field.charAt(i);
        switch (c) {
          case '\\' -> text.append("\\\\");
          case '\t' -> text.append("\\t");
          case '\n' -> text.append("\\n");
          case '\r' -> text.append("\\r");
          default -> text.append(c);
        }
      }
      return this;
    }

    private void separate() {
      if (!first) {
        text.append('\t');
      }
      first = false;
    }

    private void endRow() {
      text.append('\n');
      first = true;
    }
  }

  private final CopyIn copy;
  private final Writer<T> writer;
  private final Fields fields = new Fields();

  /**
   * @param target table and columns, as SQL has them
   */
  CopyRows(Connection connection, String target, Writer<T> writer) throws SQLException {
    this.copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + target + " FROM STDIN");
    this.writer = writer;
  }

  @Override
  public void add(T row) throws SQLException {
    writer.write(row, fields);
    fields.endRow();
    if (fields.text.length() >= ENOUGH_CHARACTERS) {
      send();
    }
  }

  private void send() throws SQLException {
    byte[] bytes = fields.text.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    fields.text.setLength(0);
  }

  @Override
  public void finish() throws SQLException {
    send();
    copy.endCopy();
  }

  /** Ends it also when it was not finished: to cancel it would break the transaction. */
  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.endCopy();
    }
  }
}
