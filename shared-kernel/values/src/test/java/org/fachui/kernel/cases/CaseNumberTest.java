package org.fachui.kernel.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fachui.kernel.cases.CaseNumber.Accepted;
import org.fachui.kernel.cases.CaseNumber.Fault;
import org.fachui.kernel.cases.CaseNumber.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（2026）浙0106执1234号",
        "(2026)浙0106执1234号",
        " ( 2026 ) 浙0106 执 1234 号 ",
        "〔2026〕浙0106执1234号",
        "【2026】浙0106执1234号",
        "[2026]浙0106执1234号",
        "（２０２６）浙０１０６执１２３４号",
        "\u200b（2026）浙0106执\u30001234号",
      })
  void bringsWhatPeopleTypeIntoOneSpelling(String typed) {
    CaseNumber number = new CaseNumber(2026, new CourtCode("浙0106"), "执", 1234);
    assertThat(CaseNumber.read(typed)).isEqualTo(new Accepted(number));
    assertThat(number).hasToString("（2026）浙0106执1234号");
  }

  @ParameterizedTest
  @CsvSource({
    "（2024）最高法执监12号,最高法,执监,12",
    "（2024）最高法知民终7号,最高法知,民终,7",
    "（2023）浙民终1号,浙,民终,1",
    "（2023）沪74执恢88号,沪74,执恢,88",
    "（2023）浙0192执保5号,浙0192,执保,5",
    "（2023）兵0101司救执3号,兵0101,司救执,3",
  })
  void takesTheNumberApart(String text, String court, String kind, long number) {
    CaseNumber read = CaseNumber.of(text);
    assertThat(read.court().text()).isEqualTo(court);
    assertThat(read.kind()).isEqualTo(kind);
    assertThat(read.number()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "'',YEAR",
    "2026浙0106执1234号,YEAR",
    "（26）浙0106执1234号,YEAR",
    "（2015）浙0106执1234号,YEAR",
    "（2026）执1234号,COURT",
    "（2026）浙106执1234号,COURT",
    "（2026）浙010600执1234号,COURT",
    "（2026）0106执1234号,COURT",
    "（2026）浙01061234号,COURT",
    "（2026）浙0106zhi1234号,KIND",
    "（2026）浙0106执字第1234号,KIND",
    "（2026）浙0106执恢执恢执恢执1234号,KIND",
    "（2026）浙0106执号,KIND",
    "（2026）浙0106执0号,NUMBER",
    "（2026）浙0106执0123号,NUMBER",
    "（2026）浙0106执123456789号,NUMBER",
    "（2026）浙0106执1234,ENDING",
    "（2026）浙0106执1234号之一,ENDING",
    "（2026）浙0106执1234-2号,ENDING",
  })
  void saysAtWhichPartItFails(String text, Fault fault) {
    assertThat(CaseNumber.read(text))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.fault()).isEqualTo(fault));
  }

  @Test
  void refusesALongTextWithoutLookingAtIt() {
    assertThat(CaseNumber.read("执".repeat(61)))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.fault()).isEqualTo(Fault.LENGTH));
  }

  @Test
  void everyRefusalSaysWhatIsExpected() {
    assertThatThrownBy(() -> CaseNumber.of("（2026）执1号"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("浙0106");
  }

  @Property
  void whatIsWrittenIsReadBack(
      @ForAll @IntRange(min = 2016, max = 2999) int year,
      @ForAll @IntRange(min = 1, max = 99_999_999) int number) {
    CaseNumber written = new CaseNumber(year, new CourtCode("川0105"), "执恢", number);
    assertThat(CaseNumber.of(written.toString())).isEqualTo(written);
  }

  @Property
  void neverThrowsOnAnyText(@ForAll String text) {
    assertThat(CaseNumber.read(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "浙1", "浙01060", "Z0106", "浙０１０６", "最高", "浙0106 "})
  void refusesWhatIsNoCourtCode(String text) {
    assertThat(CourtCode.find(text)).isEmpty();
    assertThatThrownBy(() -> new CourtCode(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
