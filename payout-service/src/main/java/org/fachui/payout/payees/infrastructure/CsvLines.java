package org.fachui.payout.payees.infrastructure;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.fachui.payout.payees.application.BrokenTable;
import org.fachui.payout.payees.application.ClaimLines;

/** The rows of a comma-separated file (RFC 4180), with or without a byte order mark. */
final class CsvLines implements ClaimLines {
  /** Characters in a field, quotes and all; more is no table. */
  private static final int LONGEST_FIELD = 1024 * 1024;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private long last;

  /** Over a file from its beginning; closing this closes the reader. */
  CsvLines(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    this.reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_FIELD)
            .ofCsvRecord(text);
    this.records = reader.iterator();
  }

  @Override
  public Optional<Line> next() throws IOException {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      CsvRecord record = records.next();
      last = record.getStartingLineNumber();
      return Optional.of(new Line(last, record.getFields()));
    } catch (CsvParseException broken) {
      throw new BrokenTable(last);
    } catch (UncheckedIOException fault) {
      throw fault.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
