package org.fachui.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fachui.kernel.people.UnifiedCreditCode.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedCreditCodeTest {
  /** Published codes of large companies. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "91110000802100433B",
        "9144030071526726XG",
        "91330100716105852F",
        "91350100M000100Y43",
        "91330100799655058B"
      })
  void takesCodesInUse(String text) {
    assertThat(UnifiedCreditCode.fault(text)).isEmpty();
    assertThat(UnifiedCreditCode.withCheckCharacter(text.substring(0, 17)))
        .isEqualTo(new UnifiedCreditCode(text));
  }

  @ParameterizedTest
  @CsvSource({
    "91110000802100433b, FORM",
    "9111000080210043, FORM",
    "9111000080210043OB, FORM",
    "91A10000802100433B, FORM",
    "'', FORM",
    "91110000802100433C, CHECK_CHARACTER",
    "91110000802100434B, CHECK_CHARACTER",
    "91110000802104033B, CHECK_CHARACTER",
  })
  void namesTheFirstFault(String text, Fault fault) {
    assertThat(UnifiedCreditCode.fault(text)).contains(fault);
    assertThat(UnifiedCreditCode.find(text)).isEmpty();
    assertThatThrownBy(() -> new UnifiedCreditCode(text)).hasMessageEndingWith(fault.name());
  }

  @Test
  void keepsItself() {
    assertThat(new UnifiedCreditCode("91110000802100433B").toString()).doesNotContain("9111");
  }
}
