package org.fachui.simulators.violation;

import org.fachui.devstack.Pretended;

/** A simulator that leans on what it should not know. */
final class KnowsTheStack {
  private KnowsTheStack() {}

  static int number() {
    return Pretended.NUMBER;
  }
}
