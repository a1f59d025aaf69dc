package org.fachui.registry.transfers.infrastructure;

import java.time.Duration;

/**
 * How long things take.
 *
 * @param lease how long a worker has from taking a step to recording the answer
 * @param grace so long after a sending a message may still arrive with the bureau
 * @param first pause before a step is looked at again; doubled each time
 * @param most the longest such pause
 */
public record Pace(Duration lease, Duration grace, Duration first, Duration most) {
  /** The pause after so many rounds in the same state. */
  Duration pause(int rounds) {
    Duration pause = first.multipliedBy(1L << Math.min(Math.max(rounds, 0), 20));
    return pause.compareTo(most) < 0 ? pause : most;
  }
}
