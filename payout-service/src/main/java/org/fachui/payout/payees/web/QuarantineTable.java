package org.fachui.payout.payees.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.fachui.payout.payees.model.RowFault;

/**
 * Writes faults as a comma-separated table. A field that a spreadsheet would take for a formula
 * gets an apostrophe before it.
 */
final class QuarantineTable implements AutoCloseable {
  private static final String FORMULA = "=+-@\t\r";

  private final CsvWriter table;

  /** Closing this leaves the stream open. */
  QuarantineTable(OutputStream out) {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.table = CsvWriter.builder().build(text);
    table.writeRecord("line", "column", "code", "reason");
  }

  void add(RowFault fault) {
    table.writeRecord(
        Long.toString(fault.rowNo()),
        plain(fault.column()),
        fault.code().name(),
        plain(fault.reason()));
  }

  /** The text as a spreadsheet shows it. */
  static String plain(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void close() {
    try {
      table.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
