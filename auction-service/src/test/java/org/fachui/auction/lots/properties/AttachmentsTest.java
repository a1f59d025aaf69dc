package org.fachui.auction.lots.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fachui.auction.lots.properties.Attachments.FiledDocument;
import org.fachui.auction.lots.properties.Attachments.Video;
import org.fachui.platform.problems.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/v",
        "javascript:alert(1)",
        "https:example.org",
        "https://localhost/v",
        "https://me:secret@example.org/v",
        "https://example.org/ v",
        "//example.org/v",
        "https://例.org/v",
        ""
      })
  void aVideoIsAnHttpsAddressThatAPageMayLinkTo(String url) {
    assertThat(Attachments.isSafe(url)).isFalse();
    assertThat(Attachments.isSafe("https://example.org/v?x=%E4%B8%80#t=1")).isTrue();
    assertThat(Attachments.isSafe("https://example.org/" + "v".repeat(500))).isFalse();
  }

  @Test
  void everythingThatIsWrongIsNamed() {
    var wrong =
        new Attachments(
            List.of(new FiledDocument(" ", "AB"), new FiledDocument("报告", "AB")),
            List.of(new Video("视频", "ftp://example.org")));
    FieldFaults faults = new FieldFaults();
    wrong.check(faults);
    assertThatThrownBy(faults::refuseAny)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.problem().faults())
                    .extracting(org.fachui.platform.problems.Problem::field)
                    .containsExactly(
                        "/documents/0/title",
                        "/documents/0/sha256",
                        "/documents/1/sha256",
                        "/documents/1/sha256",
                        "/videos/0/url"));
  }
}
