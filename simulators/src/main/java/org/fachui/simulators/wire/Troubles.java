package org.fachui.simulators.wire;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fachui.simulators.faults.Attempts;
import org.fachui.simulators.faults.Fault;
import org.fachui.simulators.faults.FaultProfile;
import org.fachui.simulators.faults.Faults;

/**
 * What goes wrong on the wire. The occasion is the number of the request among those of its kind to
 * its bank or bureau, so that neither ids nor threads of others matter.
 */
public final class Troubles {
  private static final int SLOW_MS_MIN = 300;
  private static final int SLOW_MS_SOME = 1_200;
  private static final int SLOW_MS_HEAVY = 4_000;

  private final Faults faults;
  private final String contract;
  private final List<Fault> possible;
  private final Attempts attempts = new Attempts();

  /**
   * Counts from here on.
   *
   * @param contract the first part of the path of what can go wrong
   * @param possible what can
   */
  public Troubles(Faults faults, String contract, List<Fault> possible) {
    this.faults = faults;
    this.contract = contract;
    this.possible = List.copyOf(possible);
  }

  /**
   * What happens to one request.
   *
   * @param key names it
   */
  public record Trouble(Set<Fault> faults, String key) {
    /** Nothing. */
    public static final Trouble NONE = new Trouble(Set.of(), "");

    /** Copies the faults. */
    public Trouble {
      faults = Set.copyOf(faults);
    }

    /** Whether this happens. */
    public boolean has(Fault fault) {
      return faults.contains(fault);
    }
  }

  boolean areAbout(Call call) {
    return call.isBelow(contract);
  }

  Trouble of(Call call) {
    List<String> path = call.path();
    if (faults.profile() == FaultProfile.NONE || !areAbout(call) || path.size() < 3) {
      return Trouble.NONE;
    }
    String kind = call.method() + "/" + path.get(1) + "/" + path.get(2) + "/" + path.size();
    String key = kind + "/" + attempts.next(kind);
    return new Trouble(
        possible.stream()
            .filter(fault -> faults.strikes(fault, key))
            .collect(Collectors.toUnmodifiableSet()),
        key);
  }

  /** How long a slow answer takes. */
  int slowMs(Trouble trouble) {
    int most = faults.profile() == FaultProfile.HEAVY ? SLOW_MS_HEAVY : SLOW_MS_SOME;
    return SLOW_MS_MIN + faults.pick(Fault.SLOW_ANSWER, trouble.key() + "/ms", most);
  }
}
