package org.fachui.simulators.bank.register;

import java.util.List;

/** The banks that the simulator plays, by the first three digits of their bank numbers (行号). */
public final class Banks {
  /** All twelve. */
  public static final List<String> ALL =
      List.of("102", "103", "104", "105", "301", "302", "303", "305", "306", "308", "309", "310");

  /** Where people pay in. */
  public static final String COLLECTING = "102";

  private Banks() {}
}
