package org.fachui.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static List<Integer> struck(Faults faults, Fault fault) {
    return IntStream.range(0, 10_000)
        .filter(i -> faults.strikes(fault, "622202" + i))
        .boxed()
        .toList();
  }

  @Test
  void theSameSeedStrikesTheSame() {
    assertThat(struck(new Faults(FaultProfile.SOME, 7), Fault.CLOSED_ACCOUNT))
        .isEqualTo(struck(new Faults(FaultProfile.SOME, 7), Fault.CLOSED_ACCOUNT))
        .isNotEqualTo(struck(new Faults(FaultProfile.SOME, 8), Fault.CLOSED_ACCOUNT));
  }

  @Test
  void differentFaultsStrikeDifferentOccasions() {
    Faults faults = new Faults(FaultProfile.HEAVY, 7);
    assertThat(struck(faults, Fault.CLOSED_ACCOUNT))
        .isNotEqualTo(struck(faults, Fault.NAME_MISMATCH));
  }

  @Test
  void strikesAboutAsOftenAsItSays() {
    assertThat(struck(new Faults(FaultProfile.HEAVY, 3), Fault.CLOSED_ACCOUNT))
        .hasSizeBetween(60, 150);
    assertThat(struck(new Faults(FaultProfile.SOME, 3), Fault.CLOSED_ACCOUNT))
        .hasSizeBetween(2, 25);
  }

  @Test
  void nothingStrikesWhenNothingShould() {
    for (Fault fault : Fault.values()) {
      assertThat(struck(Faults.NONE, fault)).isEmpty();
    }
  }

  @Test
  void wordsOfTheCommandLine() {
    assertThat(FaultProfile.of("heavy")).isEqualTo(FaultProfile.HEAVY);
    Set<Sabotage> bank = Set.of(Sabotage.DOUBLE_SEND, Sabotage.DROP_LINE);
    assertThat(Sabotage.of("double-send", bank)).isEqualTo(Sabotage.DOUBLE_SEND);
    assertThat(Sabotage.of("none", Set.of())).isEqualTo(Sabotage.NONE);
    assertThatThrownBy(() -> FaultProfile.of("many")).hasMessageContaining("none, some or heavy");
    assertThatThrownBy(() -> Sabotage.of("DROP_LINE", bank)).hasMessageContaining("drop-line");
    assertThatThrownBy(() -> Sabotage.of("false-enter", bank)).hasMessageContaining("drop-line");
  }
}
