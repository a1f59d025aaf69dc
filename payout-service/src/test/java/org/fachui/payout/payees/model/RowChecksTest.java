package org.fachui.payout.payees.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowChecksTest {
  private static final RowChecks CHECKS = new RowChecks(Set.of("102"), LocalDate.of(2026, 11, 22));

  private static final List<String> GOOD =
      List.of(
          "R1",
          "张三",
          "RESIDENT",
          "11010519491231002X",
          "102100099996",
          "622202000001",
          "12.5",
          "1");

  private static RowReading with(ClaimColumn column, String text) {
    List<String> fields = new ArrayList<>(GOOD);
    fields.set(ClaimColumn.header().indexOf(column.title()), text);
    return CHECKS.read(7, fields);
  }

  @Test
  void takesAGoodRow() {
    assertThat(CHECKS.read(7, GOOD))
        .isInstanceOfSatisfying(
            RowReading.Good.class,
            good -> {
              assertThat(good.claim().fen()).isEqualTo(1_250);
              assertThat(good.claim().account().bank().bank()).isEqualTo("102");
              assertThat(good.claim()).hasToString("ClaimRow[7]");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "REGISTERED_NO, '   ', MISSING",
    "REGISTERED_NO, 12345678901234567890123456789012345678901234567890123456789012345, TOO_LONG",
    "NAME, '', MISSING",
    "NAME, '　', MISSING",
    "ID_KIND, resident, ID_KIND",
    "ID_NUMBER, 11010519491231002, ID_FORM",
    "ID_NUMBER, 99010519491231002X, ID_PROVINCE",
    "ID_NUMBER, 110105194902310023, ID_BIRTHDAY",
    "ID_NUMBER, 110105194912310021, ID_CHECK",
    "BANK_NO, 10210009999, BANK_FORM",
    "BANK_NO, 102100099997, BANK_CHECK",
    "BANK_NO, 103100000026, BANK_NOT_REACHED",
    "ACCOUNT_NO, 12345, ACCOUNT_FORM",
    "ACCOUNT_NO, 6222-0200-0001, ACCOUNT_FORM",
    "AMOUNT_YUAN, 1.234, AMOUNT_FORM",
    "AMOUNT_YUAN, '1,234.00', AMOUNT_FORM",
    "AMOUNT_YUAN, -1, AMOUNT_FORM",
    "AMOUNT_YUAN, 1e5, AMOUNT_FORM",
    "AMOUNT_YUAN, 01, AMOUNT_FORM",
    "AMOUNT_YUAN, =1+1, AMOUNT_FORM",
    "AMOUNT_YUAN, NaN, AMOUNT_FORM",
    "AMOUNT_YUAN, 0, AMOUNT_RANGE",
    "AMOUNT_YUAN, 0.00, AMOUNT_RANGE",
    "AMOUNT_YUAN, 100000000000.01, AMOUNT_RANGE",
    "AMOUNT_YUAN, 99999999999999999999999999999999, AMOUNT_RANGE",
    "TIER, 0, TIER_RANGE",
    "TIER, 100, TIER_RANGE",
    "TIER, 1.0, TIER_RANGE",
  })
  void namesTheColumnsFirstFault(ClaimColumn column, String text, FaultCode code) {
    assertThat(with(column, text))
        .isEqualTo(new RowReading.Bad(List.of(RowFault.of(7, column, code))));
  }

  @Test
  void refusesWhatCannotBeShown() {
    for (String name : List.of("a\0b", "a\nb", "a\u200Bb", "a\u2028b", "a\u202Eb")) {
      assertThat(with(ClaimColumn.NAME, name))
          .isEqualTo(
              new RowReading.Bad(
                  List.of(RowFault.of(7, ClaimColumn.NAME, FaultCode.CONTROL_CHARACTER))));
    }
  }

  @Test
  void takesFormulasAsText() {
    assertThat(with(ClaimColumn.NAME, "=HYPERLINK(\"x\")")).isInstanceOf(RowReading.Good.class);
  }

  @Test
  void takesTheLargestAmount() {
    assertThat(with(ClaimColumn.AMOUNT_YUAN, "100000000000.00"))
        .isInstanceOf(RowReading.Good.class);
  }

  @Test
  void nobodyIsBornTomorrow() {
    RowChecks before = new RowChecks(Set.of("102"), LocalDate.of(1949, 12, 30));

    assertThat(before.read(7, GOOD))
        .isEqualTo(
            new RowReading.Bad(
                List.of(RowFault.of(7, ClaimColumn.ID_NUMBER, FaultCode.ID_BIRTHDAY))));
  }

  @Property
  void readsEveryAmountToTheFen(@ForAll @LongRange(min = 1, max = 10_000_000_000_000L) long fen) {
    assertThat(YuanText.fen("%d.%02d".formatted(fen / 100, fen % 100))).isEqualTo(fen);
  }

  @Property
  void anyFieldsAreAClaimOrHaveAFault(@ForAll @Size(max = 10) List<String> fields) {
    assertThat(CHECKS.read(1, fields)).isNotNull();
  }
}
