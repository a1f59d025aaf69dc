package org.fachui.auction.lots.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeSvgTest {
  private static final String OPEN =
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<g onload='alert(1)'/>",
        "<g ONCLICK='alert(1)'/>",
        "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
        "<a href='https://example.org'><rect/></a>",
        "<use href='https://example.org/x.svg#a'/>",
        "<use xlink:href='//example.org/x.svg#a'/>",
        "<image href='data:image/png;base64,AA=='/>",
        "<rect fill='url(https://example.org/x)'/>",
        "<rect style='background:URL( \"//example.org/x\" )'/>",
        "<rect style='fill:\\75rl(x)'/>",
        "<style>@import 'https://example.org/x.css';</style>",
        "<style>rect { fill: url(//example.org/x) }</style>",
        "<style><![CDATA[rect { fill: url(//example.org/x) }]]></style>",
        "<style>@imp<!-- -->ort 'https://example.org/x.css';</style>",
        "<style>rect {}<title/>@import 'x';</style>",
        "<set attributeName='href' to='javascript:alert(1)'/>",
        "<animate attributeName='href' values='javascript:alert(1)'/>",
        "<rect xml:base='https://example.org'/>",
        "<iframe xmlns='http://www.w3.org/1999/xhtml' src='https://example.org'/>",
        "<?xml-stylesheet href='https://example.org/x.css'?>",
        "<unclosed>"
      })
  void refusesWhatRunsLoadsOrLinks(String inside) {
    assertThat(SafeSvg.fault((OPEN + inside + "</svg>").getBytes(UTF_8))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain text",
        "<html/>",
        "<svg/>",
        "<g xmlns='http://www.w3.org/2000/svg'/>",
        "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>",
        "<!DOCTYPE svg SYSTEM 'file:///etc/passwd'><svg xmlns='http://www.w3.org/2000/svg'/>"
      })
  void refusesWhatIsNoPlainSvg(String document) {
    assertThat(SafeSvg.fault(document.getBytes(UTF_8))).isPresent();
  }

  @Test
  void takesADrawing() {
    String drawing =
        OPEN
            + """
            <title>住宅</title>
            <defs><linearGradient id='sky'><stop offset='0' stop-color='#9cf'/></linearGradient>
            <symbol id='window'><rect width='2' height='2'/></symbol></defs>
            <style>.wall { fill: url(#sky); stroke: #333 }</style>
            <rect class='wall' width='9' height='9' fill='url(#sky)'/>
            <use href='#window' x='1'/><use xlink:href='#window' x='4'/>
            <text x='1' y='8' font-family="'Noto Sans CJK SC', sans-serif">演练</text>
            <path d='M0 0L9 9z'/></svg>
            """;
    assertThat(SafeSvg.fault(drawing.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void refusesNestingWithoutEnd() {
    String deep = OPEN + "<g>".repeat(100) + "</g>".repeat(100) + "</svg>";
    assertThat(SafeSvg.fault(deep.getBytes(UTF_8))).isPresent();
  }

  @Test
  void tellsPicturesByTheirFirstBytes() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
    byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};
    assertThat(PictureType.PNG.fault(png)).isEmpty();
    assertThat(PictureType.JPEG.fault(jpeg)).isEmpty();
    assertThat(PictureType.PNG.fault(jpeg)).isPresent();
    assertThat(PictureType.JPEG.fault(png)).isPresent();
    assertThat(PictureType.of("image/SVG+xml; charset=utf-8")).contains(PictureType.SVG);
    assertThat(PictureType.of("text/html")).isEmpty();
  }
}
