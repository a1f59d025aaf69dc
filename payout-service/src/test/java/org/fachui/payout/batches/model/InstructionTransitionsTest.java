package org.fachui.payout.batches.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InstructionTransitionsTest {
  /** The table of the design, by hand, apart from the one under test. */
  private static final Map<String, Set<String>> DESIGN =
      Map.of(
          "DRAFT", Set.of("SUBMITTED"),
          "SUBMITTED", Set.of("APPROVED"),
          "APPROVED", Set.of("RESERVED"),
          "RESERVED", Set.of("QUEUED"),
          "QUEUED", Set.of("SENDING", "HALTED", "UNKNOWN"),
          "HALTED", Set.of("QUEUED", "CANCELLED"),
          "SENDING", Set.of("ACKED", "REJECTED", "UNKNOWN", "SETTLED"),
          "ACKED", Set.of("SETTLED", "REJECTED", "UNKNOWN"),
          "UNKNOWN", Set.of("ACKED", "REJECTED", "SETTLED"),
          "SETTLED", Set.of("RETURNED"));

  @TestFactory
  Stream<DynamicTest> everyPairOfStatesIsAsTheDesignHasIt() {
    return Arrays.stream(InstructionState.values())
        .flatMap(
            from ->
                Arrays.stream(InstructionState.values())
                    .map(
                        to ->
                            DynamicTest.dynamicTest(
                                from + " to " + to,
                                () ->
                                    assertThat(InstructionTransitions.allows(from, to))
                                        .isEqualTo(
                                            DESIGN
                                                .getOrDefault(from.name(), Set.of())
                                                .contains(to.name())))));
  }

  @Test
  void sourcesAreTheSameTableReadBackwards() {
    for (InstructionState to : InstructionState.values()) {
      assertThat(InstructionTransitions.sourcesOf(to))
          .containsExactlyElementsOf(
              Arrays.stream(InstructionState.values())
                  .filter(from -> InstructionTransitions.allows(from, to))
                  .toList());
    }
  }

  @Test
  void nothingThatWasOnTheWireGoesBackToTheQueue() {
    assertThat(InstructionTransitions.sourcesOf(InstructionState.QUEUED))
        .containsExactly(InstructionState.RESERVED, InstructionState.HALTED);
    assertThat(InstructionTransitions.sourcesOf(InstructionState.SENDING))
        .containsExactly(InstructionState.QUEUED);
  }

  @Test
  void onlyWhatCanNeverBePaidMakesRoomForAnotherInstruction() {
    assertThat(Arrays.stream(InstructionState.values()).filter(state -> !state.isLive()))
        .containsExactly(
            InstructionState.REJECTED, InstructionState.RETURNED, InstructionState.CANCELLED);
    assertThat(Arrays.stream(InstructionState.values()).filter(InstructionState::isTerminal))
        .containsExactly(
            InstructionState.SETTLED,
            InstructionState.REJECTED,
            InstructionState.RETURNED,
            InstructionState.CANCELLED);
  }
}
