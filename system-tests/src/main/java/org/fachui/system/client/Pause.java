package org.fachui.system.client;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets time pass; a port, so that a test's time passes at once. */
@FunctionalInterface
public interface Pause {

  /** Gives the processor away for about that long. */
  Pause REAL = duration -> LockSupport.parkNanos(duration.toNanos());

  void of(Duration duration);
}
