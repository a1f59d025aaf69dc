package org.fachui.auction.outcome.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of the papers, as a document carries it: only the glyphs that were shown. Characters
 * that the font has not are shown as 〓, as printers do.
 */
final class PaperFont {
  private static final String FILE = "/fonts/NotoSerifSC-papers.ttf";
  private static final int GETA = 0x3013;
  private static final byte[] BYTES = read();

  private final PDType0Font font;

  private PaperFont(PDType0Font font) {
    this.font = font;
  }

  static PaperFont in(PDDocument document) throws IOException {
    return new PaperFont(PDType0Font.load(document, new ByteArrayInputStream(BYTES), true));
  }

  private static byte[] read() {
    try (InputStream in = PaperFont.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the font of the papers is not in the archive");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  PDType0Font font() {
    return font;
  }

  /** The text with what the font has; line breaks and tabs as blanks. */
  String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .forEach(c -> shown.appendCodePoint(has(c) ? c : GETA));
    return shown.toString();
  }

  private boolean has(int codePoint) {
    try {
      font.encode(Character.toString(codePoint));
      return true;
    } catch (IllegalArgumentException | IOException missing) {
      return false;
    }
  }

  float width(String shown, float points) {
    try {
      return font.getStringWidth(shown) / 1000 * points;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
