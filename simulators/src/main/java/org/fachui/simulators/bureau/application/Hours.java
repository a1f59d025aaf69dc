package org.fachui.simulators.bureau.application;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.fachui.simulators.bureau.register.Bureau;
import org.fachui.simulators.faults.Fault;
import org.fachui.simulators.faults.Faults;

/** When a bureau takes messages: always, but for the seconds for which it was closed. */
public final class Hours {
  private static final int CLOSED_MS_MIN = 1_000;
  private static final int CLOSED_MS_MORE = 3_000;

  private final Faults faults;
  private final Clock clock;
  private final Map<Bureau, Instant> closedUntil = new EnumMap<>(Bureau.class);

  /** All are open. */
  public Hours(Faults faults, Clock clock) {
    this.faults = faults;
    this.clock = clock;
  }

  /** Closes a bureau for as long as goes with the occasion. */
  public synchronized void close(Bureau bureau, String occasion) {
    int ms = CLOSED_MS_MIN + faults.pick(Fault.OUT_OF_HOURS, occasion + "/ms", CLOSED_MS_MORE);
    closedUntil.put(bureau, clock.instant().plusMillis(ms));
  }

  /** When it opens; empty while it is open. */
  public synchronized Optional<Instant> opensAt(Bureau bureau) {
    return Optional.ofNullable(closedUntil.get(bureau)).filter(clock.instant()::isBefore);
  }

  /** How many whole seconds until then, at least one. */
  public long secondsUntil(Instant opensAt) {
    return Math.max(1, opensAt.getEpochSecond() - clock.instant().getEpochSecond() + 1);
  }
}
