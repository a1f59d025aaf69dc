package org.fachui.auction.outcome.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fachui.auction.outcome.papers.Paper.Closing;
import org.fachui.auction.outcome.papers.Paper.Heading;
import org.fachui.auction.outcome.papers.Paper.Note;
import org.fachui.auction.outcome.papers.Paper.Paragraph;
import org.fachui.auction.outcome.papers.Paper.Row;
import org.fachui.auction.outcome.papers.Paper.Rows;
import org.junit.jupiter.api.Test;

class PapersTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  private static Paper.Builder paper() {
    return Paper.titled("成交确认书")
        .mark("演练 · DRILL")
        .add(new Heading("网络司法拍卖成交确认书", 20))
        .add(new Paragraph("买受人喆䶮以最高应价竞得下列拍卖标的，成交价¥1,000,000.00元（人民币壹佰万元整）。"))
        .add(new Rows(List.of(new Row("坐落", "杭州市西湖区文三路1号 3-2-201室"), new Row("竞买代码", "P0417"))))
        .add(new Closing("杭州市西湖区人民法院"))
        .add(new Note("SHA-256 0123456789abcdef"));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void itsTextCanBeReadAndSearched() throws IOException {
    String text = text(PaperWriter.write(paper().build(), NOW)).replaceAll("\\R", "");

    assertThat(text)
        .contains("网络司法拍卖成交确认书", "买受人喆", "¥1,000,000.00元", "壹佰万元整", "3-2-201室", "P0417")
        .contains("杭州市西湖区人民法院", "演练 · DRILL", "0123456789abcdef");
  }

  @Test
  void everyFontItUsesIsInItAsASubset() throws IOException {
    byte[] pdf = PaperWriter.write(paper().build(), NOW);

    assertThat(pdf).hasSizeBetween(5_000, 200_000);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("成交确认书");
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          assertThat(font.getName()).as("a subset's tag").matches("[A-Z]{6}\\+.*");
        }
      }
    }
  }

  @Test
  void aCharacterThatTheFontHasNotIsShownAsAGetaAndBreaksNothing() throws IOException {
    Paper odd = Paper.titled("x").add(new Paragraph("甲\u0001乙😀丙\n丁\u0e01")).build();

    assertThat(text(PaperWriter.write(odd, NOW))).contains("甲〓乙〓丙 丁〓");
  }

  @Test
  void aLongPaperHasMoreThanOneSheetEachWithTheMark() throws IOException {
    Paper.Builder paper = paper();
    for (int i = 0; i < 80; i++) {
      paper.add(new Paragraph("第" + i + "段。" + "拍卖标的所有权自拍卖成交裁定送达买受人时转移。".repeat(3)));
    }
    byte[] pdf = PaperWriter.write(paper.build(), NOW);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(3);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper one = new PDFTextStripper();
        one.setStartPage(page);
        one.setEndPage(page);
        assertThat(one.getText(document)).contains("演练 · DRILL");
      }
    }
    assertThat(text(pdf)).contains("第0段", "第79段");
  }

  @Test
  void linesBreakAsCourtsPrint() {
    List<String> lines = Lines.of("买受人，应当在（期限）内付款。", 4, 4, String::length);

    assertThat(String.join("", lines)).isEqualTo("买受人，应当在（期限）内付款。");
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(4))
        .noneMatch(line -> line.startsWith("，") || line.startsWith("）") || line.startsWith("。"))
        .noneMatch(line -> line.endsWith("（"));
    assertThat(Lines.of("成交价 1000000 元", 8, 8, String::length))
        .containsExactly("成交价", "1000000", "元");
    assertThat(Lines.of("0123456789abcdef", 8, 8, String::length))
        .as("what is longer than a line is broken all the same")
        .containsExactly("01234567", "89abcdef");
    assertThat(Lines.of("", 8, 8, String::length)).containsExactly("");
  }
}
