package org.fachui.registry.transfers.model;

import static org.fachui.registry.transfers.model.StepState.ACCEPTED;
import static org.fachui.registry.transfers.model.StepState.ACKNOWLEDGED;
import static org.fachui.registry.transfers.model.StepState.BLOCKED;
import static org.fachui.registry.transfers.model.StepState.ENTERED;
import static org.fachui.registry.transfers.model.StepState.FAILED;
import static org.fachui.registry.transfers.model.StepState.MANUAL;
import static org.fachui.registry.transfers.model.StepState.READY;
import static org.fachui.registry.transfers.model.StepState.REJECTED;
import static org.fachui.registry.transfers.model.StepState.SENT;
import static org.fachui.registry.transfers.model.StepState.UNKNOWN;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The one table of what may follow what. ENTERED is for ever.
 *
 * <p>{@code SENT → READY} is the bureau's word that it took nothing (closed, or never reached);
 * {@code REJECTED | FAILED → READY} is a correction, which has the next generation; {@code READY →
 * ENTERED} is a step of the court's own, whose record is there; {@code MANUAL → READY | UNKNOWN} is
 * a clerk who gives the step back: UNKNOWN when its message ever was on the wire.
 */
public final class StepTransitions {
  private static final Map<StepState, Set<StepState>> NEXT =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(BLOCKED, Set.of(READY)),
              Map.entry(READY, Set.of(SENT, ENTERED, MANUAL)),
              Map.entry(
                  SENT, Set.of(READY, ACKNOWLEDGED, ACCEPTED, ENTERED, REJECTED, UNKNOWN, FAILED)),
              Map.entry(ACKNOWLEDGED, Set.of(ACCEPTED, ENTERED, REJECTED, UNKNOWN)),
              Map.entry(ACCEPTED, Set.of(ENTERED, REJECTED, UNKNOWN)),
              Map.entry(UNKNOWN, Set.of(ACKNOWLEDGED, ACCEPTED, ENTERED, REJECTED, MANUAL)),
              Map.entry(REJECTED, Set.of(READY, MANUAL)),
              Map.entry(FAILED, Set.of(READY, MANUAL)),
              Map.entry(MANUAL, Set.of(READY, UNKNOWN, ENTERED)),
              Map.entry(ENTERED, Set.of())));

  private StepTransitions() {}

  /** Whether a step may go from the one state to the other. */
  public static boolean allows(StepState from, StepState to) {
    return NEXT.getOrDefault(from, Set.of()).contains(to);
  }

  /**
   * The state that follows.
   *
   * @throws IllegalStateException if it may not
   */
  public static StepState go(StepState from, StepState to) {
    if (!allows(from, to)) {
      throw new IllegalStateException("a step does not go from " + from + " to " + to);
    }
    return to;
  }
}
