package org.fachui.devstack.supervisor;

import java.util.List;

/**
 * How the simulated bank behaves.
 *
 * @param faults {@code none}, {@code some} or {@code heavy}
 * @param seed which ones; the same seed strikes the same
 * @param sabotage {@code none}, {@code double-send} or {@code drop-line}
 */
public record BankConduct(String faults, long seed, String sabotage) {
  /** As a bank should. */
  public static final BankConduct GOOD = new BankConduct("none", 1, "none");

  List<String> options() {
    return List.of("--faults", faults, "--seed", "" + seed, "--sabotage", sabotage);
  }
}
