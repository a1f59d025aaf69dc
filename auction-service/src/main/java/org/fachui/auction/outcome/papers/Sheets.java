package org.fachui.auction.outcome.papers;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Sheets of A4 that are written on from top to bottom; a new one begins when one is full. */
final class Sheets implements AutoCloseable {
  private static final float MARGIN = 71;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float LEADING = 1.75f;
  private static final float PADDING = 5;
  private static final float MARK = 9;

  private final PDDocument document;
  private final PaperFont font;
  private final String mark;
  private @Nullable PDPageContentStream content;
  private float y;

  Sheets(PDDocument document, String mark) throws IOException {
    this.document = document;
    this.font = PaperFont.in(document);
    this.mark = font.shown(mark);
  }

  void centred(String text, float points) throws IOException {
    for (String line : lines(font.shown(text), points, 0, WIDTH)) {
      line(line, (WIDTH - font.width(line, points)) / 2, points);
    }
    y -= points * 0.4f;
  }

  void atTheRight(String text, float points) throws IOException {
    for (String line : lines(font.shown(text), points, 0, WIDTH)) {
      line(line, WIDTH - font.width(line, points), points);
    }
  }

  void paragraph(String text, float points, float indent) throws IOException {
    float in = indent;
    for (String line : lines(font.shown(text), points, indent, WIDTH)) {
      line(line, in, points);
      in = 0;
    }
  }

  void row(String name, String value, float points, float names) throws IOException {
    List<String> values = lines(font.shown(value), points, 0, WIDTH - names);
    room(values.size() * points * LEADING + 2 * PADDING);
    y -= PADDING;
    float top = y;
    line(font.shown(name), PADDING, points);
    y = top;
    for (String line : values) {
      line(line, names, points);
    }
    y -= PADDING;
  }

  /** A thin line across. */
  void rule() throws IOException {
    PDPageContentStream on = room(1);
    on.setLineWidth(0.5f);
    on.moveTo(MARGIN, y);
    on.lineTo(MARGIN + WIDTH, y);
    on.stroke();
  }

  private List<String> lines(String shown, float points, float indent, float width) {
    return Lines.of(shown, width - indent, width, text -> font.width(text, points));
  }

  private void line(String shown, float x, float points) throws IOException {
    PDPageContentStream on = room(points * LEADING);
    y -= points * LEADING;
    text(on, shown, MARGIN + x, y + points * 0.45f, points);
  }

  private void text(PDPageContentStream on, String shown, float x, float baseline, float points)
      throws IOException {
    on.beginText();
    on.setFont(font.font(), points);
    on.newLineAtOffset(x, baseline);
    on.showText(shown);
    on.endText();
  }

  /** A sheet that has so much room left. */
  private PDPageContentStream room(float height) throws IOException {
    PDPageContentStream on = content;
    if (on != null && y - height >= MARGIN) {
      return on;
    }
    if (on != null) {
      on.close();
    }
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    PDPageContentStream fresh = new PDPageContentStream(document, page);
    content = fresh;
    y = PDRectangle.A4.getHeight() - MARGIN;
    if (!mark.isEmpty()) {
      float x = MARGIN + (WIDTH - font.width(mark, MARK)) / 2;
      text(fresh, mark, x, PDRectangle.A4.getHeight() - MARGIN / 2, MARK);
    }
    return fresh;
  }

  @Override
  public void close() throws IOException {
    PDPageContentStream on = content;
    if (on != null) {
      on.close();
    }
  }
}
