package org.fachui.auction.lots.surplus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fachui.auction.lots.surplus.KeepingSurplusNotice.Paper;
import org.junit.jupiter.api.Test;

class PaperTest {
  @Test
  void aPapersInstantHasMilliseconds() {
    var paper = new Paper(Instant.parse("2026-11-22T23:52:05.010614900Z"), "ab".repeat(32));

    assertThat(paper.at()).isEqualTo(Instant.parse("2026-11-22T23:52:05.010Z"));
  }
}
