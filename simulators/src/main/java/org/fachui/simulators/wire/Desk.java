package org.fachui.simulators.wire;

import org.fachui.simulators.wire.Troubles.Trouble;

/** Answers requests that were let in. */
@FunctionalInterface
public interface Desk {
  /**
   * The answer.
   *
   * @param trouble what goes wrong with this request; the gate does most of it
   * @throws IllegalArgumentException when a value cannot be; answered 400
   * @throws java.time.DateTimeException the same
   */
  Reply answer(Call call, Trouble trouble);
}
