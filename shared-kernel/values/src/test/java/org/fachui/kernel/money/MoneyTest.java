package org.fachui.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0.00",
        "5|0.05",
        "-5|-0.05",
        "100|1.00",
        "99999|999.99",
        "100000|1,000.00",
        "123456789|1,234,567.89",
        "-123456789|-1,234,567.89",
        "9223372036854775807|92,233,720,368,547,758.07",
        "-9223372036854775808|-92,233,720,368,547,758.08",
      })
  void groupsYuan(long fen, String yuan) {
    assertThat(Money.ofFen(fen).yuan()).isEqualTo(yuan);
    assertThat(Money.ofFen(fen)).hasToString(yuan);
  }

  /** The examples of the People's Bank's rules stand first. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "140950|人民币壹仟肆佰零玖元伍角",
        "600714|人民币陆仟零柒元壹角肆分",
        "168032|人民币壹仟陆佰捌拾元零叁角贰分",
        "10700053|人民币壹拾万柒仟元零伍角叁分",
        "1640902|人民币壹万陆仟肆佰零玖元零贰分",
        "32504|人民币叁佰贰拾伍元零肆分",
        "0|人民币零元整",
        "1|人民币壹分",
        "10|人民币壹角",
        "11|人民币壹角壹分",
        "1000|人民币壹拾元整",
        "100000000|人民币壹佰万元整",
        "1000000100|人民币壹仟万零壹元整",
        "100000000000|人民币壹拾亿元整",
        "10000000000100|人民币壹仟亿零壹元整",
        "12345678901234|人民币壹仟贰佰叁拾肆亿伍仟陆佰柒拾捌万玖仟零壹拾贰元叁角肆分",
        "1000000000000000|人民币壹拾万亿元整",
        "-140950|人民币负壹仟肆佰零玖元伍角",
        "9007199254740991|人民币玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分",
      })
  void writesCapitalAmounts(long fen, String capital) {
    assertThat(Money.ofFen(fen).capital()).isEqualTo(capital);
  }

  @Property
  void capitalAmountsReadBackAsTheSameAmount(@ForAll @LongRange(min = 0) long fen) {
    assertThat(read(Money.ofFen(fen).capital())).isEqualTo(fen);
  }

  @Property
  void yuanIsTheExactDecimal(@ForAll long fen) {
    assertThat(new BigDecimal(Money.ofFen(fen).yuan().replace(",", "")))
        .isEqualTo(BigDecimal.valueOf(fen, 2));
  }

  @Test
  void addsAndSubtractsExactly() {
    Money price = Money.ofYuan(1_000);
    assertThat(price.plus(Money.ofFen(5)).minus(price)).isEqualTo(Money.ofFen(5));
    assertThat(price.times(3).fen()).isEqualTo(300_000);
    assertThat(price.negated().isNegative()).isTrue();
    assertThat(price).isGreaterThan(Money.ZERO);
    assertThat(Money.ZERO.isZero()).isTrue();
    assertThat(Money.ZERO.isPositive()).isFalse();
  }

  @Test
  void neverOverflowsSilently() {
    Money most = Money.ofFen(Long.MAX_VALUE);
    assertThatThrownBy(() -> most.plus(Money.ofFen(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.ofYuan(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.ofFen(Long.MIN_VALUE).negated())
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.ofFen(Long.MIN_VALUE).minus(Money.ofFen(1)))
        .isInstanceOf(ArithmeticException.class);
  }

  /** Reads capital characters by splitting at the greatest unit. */
  private static long read(String capital) {
    String amount = capital.replace("人民币", "").replace("整", "");
    int point = amount.indexOf('元');
    String decimals = amount.substring(point + 1);
    return number(amount.substring(0, Math.max(0, point))) * 100
        + decimal(decimals, '角') * 10
        + decimal(decimals, '分');
  }

  private static long number(String text) {
    String units = "亿万仟佰拾";
    long[] values = {100_000_000, 10_000, 1_000, 100, 10};
    for (int i = 0; i < values.length; i++) {
      int at = text.lastIndexOf(units.charAt(i));
      if (at >= 0) {
        return number(text.substring(0, at)) * values[i] + number(text.substring(at + 1));
      }
    }
    return text.isEmpty() ? 0 : "零壹贰叁肆伍陆柒捌玖".indexOf(text.charAt(text.length() - 1));
  }

  private static long decimal(String decimals, char unit) {
    int at = decimals.indexOf(unit);
    return at < 0 ? 0 : "零壹贰叁肆伍陆柒捌玖".indexOf(decimals.charAt(at - 1));
  }
}
