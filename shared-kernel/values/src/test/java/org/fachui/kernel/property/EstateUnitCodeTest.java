package org.fachui.kernel.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fachui.kernel.property.EstateUnitCode.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstateUnitCodeTest {
  private static final String FLAT = "310115001001GB00001F00010001";

  @ParameterizedTest
  @ValueSource(
      strings = {
        FLAT,
        "330106002003GB12345W00000000",
        "440304001002JC00007F00020013",
        "110101001001ZS00001Q00000001",
        "530102010020GE00021L00000005",
      })
  void knowsTheFormsOfTheStandard(String text) {
    assertThat(EstateUnitCode.find(text)).contains(new EstateUnitCode(text));
    assertThat(new EstateUnitCode(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'',LENGTH",
    "310115001001GB00001F0001001,LENGTH",
    "310115001001GB00001F000100011,LENGTH",
    "990115001001GB00001F00010001,COUNTY",
    "31O115001001GB00001F00010001,COUNTY",
    "31011500100AGB00001F00010001,CADASTRE",
    "310115001001XB00001F00010001,FEATURE",
    "310115001001G100001F00010001,FEATURE",
    "310115001001gb00001F00010001,FEATURE",
    "310115001001GB0000OF00010001,PARCEL",
    "310115001001GB00001K00010001,FIXTURE",
    "310115001001GB00001F0001000X,FIXTURE",
    "310115001001GB00001W00010000,FIXTURE",
  })
  void saysAtWhichPartItFails(String text, Fault fault) {
    assertThat(EstateUnitCode.fault(text)).contains(fault);
    assertThat(EstateUnitCode.find(text)).isEmpty();
    assertThatThrownBy(() -> new EstateUnitCode(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(fault.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "310115 001001 GB00001 F00010001",
        "310115-001-001-gb00001-f00010001",
        "３１０１１５００１００１ＧＢ００００１Ｆ０００１０００１",
        "\u200b310115001001GB00001F00010001\u3000",
      })
  void bringsWhatPeopleTypeIntoOneSpelling(String typed) {
    assertThat(EstateUnitCode.typed(typed)).contains(new EstateUnitCode(FLAT));
  }

  @Test
  void knowsCountyAndBuilding() {
    EstateUnitCode flat = new EstateUnitCode(FLAT);
    assertThat(flat.county()).isEqualTo("310115");
    assertThat(flat.isBuilding()).isTrue();
    assertThat(new EstateUnitCode("330106002003GB12345W00000000").isBuilding()).isFalse();
  }

  @Property
  void neverThrowsOnAnyText(@ForAll String text) {
    assertThat(EstateUnitCode.typed(text)).isNotNull();
    assertThat(EstateUnitCode.fault(text)).isNotNull();
  }
}
