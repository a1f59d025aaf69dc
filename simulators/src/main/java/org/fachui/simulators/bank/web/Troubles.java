package org.fachui.simulators.bank.web;

import java.util.List;
import java.util.Set;
import org.fachui.simulators.faults.Attempts;
import org.fachui.simulators.faults.Fault;
import org.fachui.simulators.faults.FaultProfile;
import org.fachui.simulators.faults.Faults;

/**
 * What goes wrong on the wire. The occasion is the number of the request among those of its kind to
 * its bank, so that neither ids nor threads of other banks matter.
 */
final class Troubles {
  private static final int SLOW_MS_MIN = 300;
  private static final int SLOW_MS_SOME = 1_200;
  private static final int SLOW_MS_HEAVY = 4_000;
  private static final List<Fault> ON_THE_WIRE =
      List.of(
          Fault.ERROR_BEFORE,
          Fault.ERROR_AFTER,
          Fault.LOST_ANSWER,
          Fault.SLOW_ANSWER,
          Fault.REPORT_FIRST);

  private final Faults faults;
  private final Attempts attempts = new Attempts();

  Troubles(Faults faults) {
    this.faults = faults;
  }

  /**
   * What happens to one request.
   *
   * @param key names it
   */
  record Trouble(Set<Fault> faults, String key) {
    static final Trouble NONE = new Trouble(Set.of(), "");

    boolean has(Fault fault) {
      return faults.contains(fault);
    }
  }

  Trouble of(Call call) {
    if (faults.profile() == FaultProfile.NONE || !call.isBelow("banks")) {
      return Trouble.NONE;
    }
    List<String> path = call.path();
    String kind = call.method() + "/" + path.get(1) + "/" + path.get(2) + "/" + path.size();
    String key = kind + "/" + attempts.next(kind);
    return new Trouble(
        ON_THE_WIRE.stream()
            .filter(fault -> faults.strikes(fault, key))
            .collect(java.util.stream.Collectors.toUnmodifiableSet()),
        key);
  }

  /** How long a slow answer takes. */
  int slowMs(Trouble trouble) {
    int most = faults.profile() == FaultProfile.HEAVY ? SLOW_MS_HEAVY : SLOW_MS_SOME;
    return SLOW_MS_MIN + faults.pick(Fault.SLOW_ANSWER, trouble.key() + "/ms", most);
  }
}
