package org.fachui.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.fachui.kernel.people.ResidentId.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {
  /** The two examples of GB 11643-1999, and one of 15 digits. */
  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "440524188001010014", "110105491231002"})
  void takesTheStandardsExamples(String text) {
    assertThat(ResidentId.fault(text)).isEmpty();
    assertThat(new ResidentId(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002x, FORM",
    "1101051949123100, FORM",
    "11010519491231002X1, FORM",
    "11010519491231002Ｘ, FORM",
    "１10105491231002, FORM",
    "'', FORM",
    "99010519491231002X, PROVINCE",
    "11010519490231002X, BIRTHDAY",
    "11010517001231002X, BIRTHDAY",
    "110105491331002, BIRTHDAY",
    "110105194912310021, CHECK_CHARACTER",
    "110105194912310012, CHECK_CHARACTER",
    "440524188001010015, CHECK_CHARACTER",
  })
  void namesTheFirstFault(String text, Fault fault) {
    assertThat(ResidentId.fault(text)).contains(fault);
    assertThat(ResidentId.find(text)).isEmpty();
    assertThatThrownBy(() -> new ResidentId(text)).hasMessageEndingWith(fault.name());
  }

  @Test
  void knowsTheBirthdayAndTheLongForm() {
    ResidentId old = new ResidentId("110105491231002");
    assertThat(old.bornOn()).isEqualTo(LocalDate.of(1949, 12, 31));
    assertThat(old.in18()).isEqualTo(new ResidentId("11010519491231002X"));
    assertThat(old.in18().in18()).isEqualTo(old.in18());
    assertThat(new ResidentId("110105800101996").bornOn()).isEqualTo(LocalDate.of(1880, 1, 1));
  }

  @Test
  void keepsItself() {
    assertThat(new ResidentId("11010519491231002X").toString()).doesNotContainPattern("[0-9]{3}");
  }

  @Property
  void noticesEveryWrongCharacter(
      @ForAll @IntRange(min = 0, max = 999) int sequence,
      @ForAll @IntRange(min = 14, max = 17) int place,
      @ForAll @CharRange(from = '0', to = '9') char digit) {
    String good = ResidentId.withCheckCharacter("33010619800229%03d".formatted(sequence)).text();
    String typed = good.substring(0, place) + digit + good.substring(place + 1);
    assertThat(ResidentId.find(typed).isPresent()).isEqualTo(typed.equals(good));
  }
}
