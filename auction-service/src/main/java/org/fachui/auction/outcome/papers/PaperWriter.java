package org.fachui.auction.outcome.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.fachui.auction.outcome.papers.Paper.Closing;
import org.fachui.auction.outcome.papers.Paper.Heading;
import org.fachui.auction.outcome.papers.Paper.Note;
import org.fachui.auction.outcome.papers.Paper.Paragraph;
import org.fachui.auction.outcome.papers.Paper.Part;
import org.fachui.auction.outcome.papers.Paper.Row;
import org.fachui.auction.outcome.papers.Paper.Rows;

/** Writes a paper as a PDF with the glyphs that it shows. */
public final class PaperWriter {
  private static final float TEXT = 12;
  private static final float SMALL = 8.5f;
  private static final float NAMES = 110;

  private PaperWriter() {}

  /** The paper's bytes. */
  public static byte[] write(Paper paper, java.time.Instant madeAt) {
    try (PDDocument document = new PDDocument()) {
      document.getDocumentCatalog().setLanguage("zh-CN");
      document.setDocumentInformation(information(paper, madeAt));
      try (Sheets sheets = new Sheets(document, paper.mark())) {
        for (Part part : paper.parts()) {
          write(part, sheets);
        }
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static PDDocumentInformation information(Paper paper, java.time.Instant madeAt) {
    var information = new PDDocumentInformation();
    information.setTitle(paper.title());
    information.setProducer("Fachui");
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
    made.setTimeInMillis(madeAt.toEpochMilli());
    information.setCreationDate(made);
    return information;
  }

  private static void write(Part part, Sheets sheets) throws IOException {
    switch (part) {
      case Heading heading -> sheets.centred(heading.text(), heading.points());
      case Paragraph paragraph -> sheets.paragraph(paragraph.text(), TEXT, 2 * TEXT);
      case Closing closing -> sheets.atTheRight(closing.text(), TEXT);
      case Note note -> sheets.paragraph(note.text(), SMALL, 0);
      case Rows rows -> {
        sheets.rule();
        for (Row row : rows.rows()) {
          sheets.row(row.name(), row.value(), TEXT, NAMES);
          sheets.rule();
        }
      }
    }
  }
}
