package org.fachui.registry.taxes.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.fachui.kernel.property.EstateUnitCode;
import org.fachui.registry.taxes.model.BuyerHomes;
import org.fachui.registry.taxes.model.Sale;
import org.fachui.registry.taxes.model.TaxKind;
import org.fachui.registry.taxes.model.TaxLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimatingTaxesTest {
  private static Sale further(LocalDate on) {
    return new Sale(
        100_000_000,
        on,
        true,
        false,
        Optional.of(8_900),
        Optional.of(BuyerHomes.FURTHER),
        Optional.of(LocalDate.of(2016, 5, 3)),
        false,
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "310115001001GB00001F00010001, 3000000",
    "430102001001GB00001F00010001, 4000000",
    "430202001001GB00001F00010001, 3500000",
    "430281001001GB00001F00010001, 5000000",
  })
  void takesTheDeedTaxOfTheNearestRegion(String unit, long fen) {
    EstimatingTaxes estimating =
        new EstimatingTaxes(Optional.of(new String[] {"43=400", " 4302=350", "430281=500"}));
    long deed =
        estimating
            .estimate(new EstateUnitCode(unit), further(LocalDate.of(2026, 11, 22)))
            .orElseThrow()
            .lines()
            .stream()
            .filter(line -> line.tax() == TaxKind.DEED)
            .mapToLong(TaxLine::fen)
            .sum();
    assertThat(deed).isEqualTo(fen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"43=299", "43=501", "4=300", "43", "hn=300", "43=3%"})
  void refusesARateThatTheLawDoesNotAllow(String rate) {
    assertThatThrownBy(() -> new EstimatingTaxes(Optional.of(new String[] {rate})))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysNothingOfADayWithoutTables() {
    EstimatingTaxes estimating = new EstimatingTaxes(Optional.empty());
    EstateUnitCode unit = new EstateUnitCode("310115001001GB00001F00010001");
    assertThat(estimating.estimate(unit, further(LocalDate.of(2021, 8, 31)))).isEmpty();
  }
}
