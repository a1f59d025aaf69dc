package org.fachui.payout.halts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.payout.decisions.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Payments of a batch that were taken out of the queue; the contract's {@code PayoutHalt}.
 *
 * @param lotId whose sale was undone
 * @param ended RELEASED or CANCELLED; null while they stand still
 * @param decisions proposed and approved ones, the oldest first
 */
public record Halt(
    UUID haltId,
    UUID poolId,
    UUID batchId,
    UUID lotId,
    long lines,
    long fen,
    Instant haltedAt,
    @Nullable String ended,
    @Nullable Instant endedAt,
    List<Decision> decisions) {
  public Halt {
    decisions = List.copyOf(decisions);
  }
}
