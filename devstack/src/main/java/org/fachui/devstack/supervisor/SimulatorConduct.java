package org.fachui.devstack.supervisor;

import java.util.List;

/**
 * How a simulator behaves.
 *
 * @param faults {@code none}, {@code some} or {@code heavy}
 * @param seed which ones; the same seed strikes the same
 * @param sabotage {@code none}; for the bank {@code double-send} or {@code drop-line}; for the
 *     bureaus {@code false-enter}
 */
public record SimulatorConduct(String faults, long seed, String sabotage) {
  /** As it should. */
  public static final SimulatorConduct GOOD = new SimulatorConduct("none", 1, "none");

  List<String> options() {
    return List.of("--faults", faults, "--seed", "" + seed, "--sabotage", sabotage);
  }
}
