package org.fachui.platform.architecture.violators.feature.application;

import java.time.Instant;

/** Violates TIME_COMES_FROM_A_CLOCK. */
public final class ReadsTheWallClock {

  /** What a test could not set. */
  public Instant deadline() {
    return Instant.now();
  }
}
