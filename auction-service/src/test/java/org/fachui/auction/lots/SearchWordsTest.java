package org.fachui.auction.lots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {
  @Test
  void makesWidthAndCaseTheSame() {
    assertThat(SearchWords.normal("（２０２６）浙0106执1号 ABC")).isEqualTo("(2026)浙0106执1号 abc");
  }

  @Test
  void takesEachWordAsItIsWritten() {
    assertThat(SearchWords.patterns("  车位  100%_\\ ")).containsExactly("%车位%", "%100\\%\\_\\\\%");
    assertThat(SearchWords.patterns("   ")).isEmpty();
  }

  @Test
  void takesNoMoreWordsThanItCompares() {
    assertThat(SearchWords.patterns("a ".repeat(50))).hasSize(SearchWords.MOST);
  }
}
