package org.fachui.registry.transfers.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StepTransitionsTest {
  /** The table of the design, by hand, apart from the one under test. */
  private static final Map<String, Set<String>> DESIGN =
      Map.of(
          "BLOCKED", Set.of("READY"),
          "READY", Set.of("SENT", "ENTERED", "MANUAL"),
          "SENT",
              Set.of(
                  "READY", "ACKNOWLEDGED", "ACCEPTED", "ENTERED", "REJECTED", "UNKNOWN", "FAILED"),
          "ACKNOWLEDGED", Set.of("ACCEPTED", "ENTERED", "REJECTED", "UNKNOWN"),
          "ACCEPTED", Set.of("ENTERED", "REJECTED", "UNKNOWN"),
          "UNKNOWN", Set.of("ACKNOWLEDGED", "ACCEPTED", "ENTERED", "REJECTED", "MANUAL"),
          "REJECTED", Set.of("READY", "MANUAL"),
          "FAILED", Set.of("READY", "MANUAL"),
          "MANUAL", Set.of("READY", "UNKNOWN", "ENTERED"));

  @TestFactory
  Stream<DynamicTest> everyPairOfStatesIsAsTheDesignHasIt() {
    return Arrays.stream(StepState.values())
        .flatMap(from -> Arrays.stream(StepState.values()).map(to -> pair(from, to)));
  }

  private static DynamicTest pair(StepState from, StepState to) {
    boolean design = DESIGN.getOrDefault(from.name(), Set.of()).contains(to.name());
    return DynamicTest.dynamicTest(
        from + " to " + to, () -> assertThat(StepTransitions.allows(from, to)).isEqualTo(design));
  }

  @Test
  void whatIsEnteredStays() {
    assertThat(Arrays.stream(StepState.values()))
        .noneMatch(to -> StepTransitions.allows(StepState.ENTERED, to));
  }

  @Test
  void nothingUnknownIsSentAnew() {
    assertThat(StepTransitions.allows(StepState.UNKNOWN, StepState.READY)).isFalse();
    assertThat(StepTransitions.allows(StepState.UNKNOWN, StepState.SENT)).isFalse();
    assertThatThrownBy(() -> StepTransitions.go(StepState.UNKNOWN, StepState.READY))
        .isInstanceOf(IllegalStateException.class);
    assertThat(StepTransitions.go(StepState.UNKNOWN, StepState.ENTERED))
        .isEqualTo(StepState.ENTERED);
  }

  @Test
  void aWorkerHasNothingToDoWithWhatPeopleHaveInHand() {
    assertThat(Arrays.stream(StepState.values()))
        .noneMatch(state -> state.isWorked() && state.needsPeople());
    assertThat(Arrays.stream(StepState.values()).filter(StepState::needsPeople))
        .containsExactly(StepState.REJECTED, StepState.FAILED, StepState.MANUAL);
  }
}
