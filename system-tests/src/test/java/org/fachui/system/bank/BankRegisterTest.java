package org.fachui.system.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fachui.system.bank.BankRegister.Comparison;
import org.fachui.system.bank.Booking.Kind;
import org.junit.jupiter.api.Test;

class BankRegisterTest {
  private static final Map<String, Long> APPROVED = Map.of("A", 100L, "B", 200L, "Z", 0L);

  private static Booking booking(String id, long fen, Kind kind) {
    return new Booking("102", id, fen, "6222" + id, kind);
  }

  private static Comparison compare(long unpaidFen, Booking... bookings) {
    return new BankRegister(List.of(bookings)).compare(APPROVED, Booking::endToEndId, unpaidFen);
  }

  @Test
  void everythingPaidOnceIsClean() {
    assertThat(compare(0, booking("A", 100, Kind.DEBIT), booking("B", 200, Kind.DEBIT)))
        .isEqualTo(new Comparison(0, 0, 0, 0));
  }

  @Test
  void aLineBookedTwiceIsADuplicate() {
    assertThat(
            compare(
                0,
                booking("A", 100, Kind.DEBIT),
                booking("A", 100, Kind.DEBIT),
                booking("B", 200, Kind.DEBIT)))
        .isEqualTo(new Comparison(1, 0, 0, 0));
  }

  @Test
  void aLineThatTheBankNeverBookedIsLost() {
    assertThat(compare(0, booking("A", 100, Kind.DEBIT))).isEqualTo(new Comparison(0, 1, 0, 0));
  }

  @Test
  void aRefusedLineIsNotLostWhenThePlatformStillHasItsMoney() {
    Booking refused = booking("B", 200, Kind.REJECT);
    assertThat(compare(200, booking("A", 100, Kind.DEBIT), refused).isClean()).isTrue();
    assertThat(compare(0, booking("A", 100, Kind.DEBIT), refused))
        .isEqualTo(new Comparison(0, 0, 0, 200));
  }

  @Test
  void moneyThatCameBackMayGoOutAgain() {
    Booking out = booking("A", 100, Kind.DEBIT);
    Booking back = booking("A", 100, Kind.RETURN);
    Booking other = booking("B", 200, Kind.DEBIT);
    assertThat(compare(100, out, back, other).isClean()).isTrue();
    assertThat(compare(0, out, back, out, other).isClean()).isTrue();
    assertThat(compare(0, out, back, other)).isEqualTo(new Comparison(0, 0, 0, 100));
  }

  @Test
  void aPaymentThatNobodyApprovedIsADuplicate() {
    assertThat(
            compare(
                0,
                booking("A", 100, Kind.DEBIT),
                booking("B", 200, Kind.DEBIT),
                booking("Z", 5, Kind.DEBIT)))
        .isEqualTo(new Comparison(1, 0, 0, 0));
  }

  @Test
  void anotherAmountIsWrongEvenWhenTheSumIsRight() {
    assertThat(compare(0, booking("A", 101, Kind.DEBIT), booking("B", 199, Kind.DEBIT)))
        .isEqualTo(new Comparison(0, 0, 2, 0));
  }

  @Test
  void whatNoPaymentExplainsIsLeftOver() {
    Booking twice = booking("A", 100, Kind.DEBIT);
    assertThat(compare(7, twice, twice)).isEqualTo(new Comparison(1, 1, 0, -7));
  }

  @Test
  void readsTheRegisterOfTheBank() {
    BankRegister register =
        BankRegister.parse(
            """
            {"bank":"102","endToEndId":"A","fen":100,"accountNo":"6222A","kind":"DEBIT"}
            {"bank":"102","endToEndId":"","fen":999,"accountNo":"95","kind":"CREDIT"}
            {"bank":"103","endToEndId":"B","fen":200,"accountNo":"6222B","kind":"DEBIT"}
            {"bank":"103","endToEndId":"B","fen":200,"accountNo":"6222B","kind":"RETURN"}
            """);
    assertThat(register.paidFen()).isEqualTo(100);
    assertThat(register.returns()).isEqualTo(1);
    assertThat(register.compare(Map.of("6222A", 100L, "6222B", 200L), Booking::accountNo, 200))
        .isEqualTo(new Comparison(0, 0, 0, 0));
  }

  @Test
  void ofALaterRegisterOnlyWhatWasAddedIsLeft() {
    Booking out = booking("A", 100, Kind.DEBIT);
    Booking other = booking("B", 200, Kind.DEBIT);
    BankRegister later = new BankRegister(List.of(other, out, out));

    assertThat(later.without(new BankRegister(List.of(out))).bookings())
        .containsExactly(other, out);
  }
}
