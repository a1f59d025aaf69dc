package org.fachui.platform.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/** The machine's clock and randomness, for injection. */
@ApplicationScoped
public class MachinePorts {
  /** UTC in whole milliseconds, as contracts, logs and proofs have them. */
  @Produces
  @Dependent
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
  }

  @Produces
  @Dependent
  SecureRandom randomness() {
    return new SecureRandom();
  }
}
