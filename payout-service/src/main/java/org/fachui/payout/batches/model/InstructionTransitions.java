package org.fachui.payout.batches.model;

import static org.fachui.payout.batches.model.InstructionState.ACKED;
import static org.fachui.payout.batches.model.InstructionState.APPROVED;
import static org.fachui.payout.batches.model.InstructionState.CANCELLED;
import static org.fachui.payout.batches.model.InstructionState.DRAFT;
import static org.fachui.payout.batches.model.InstructionState.HALTED;
import static org.fachui.payout.batches.model.InstructionState.QUEUED;
import static org.fachui.payout.batches.model.InstructionState.REJECTED;
import static org.fachui.payout.batches.model.InstructionState.RESERVED;
import static org.fachui.payout.batches.model.InstructionState.RETURNED;
import static org.fachui.payout.batches.model.InstructionState.SENDING;
import static org.fachui.payout.batches.model.InstructionState.SETTLED;
import static org.fachui.payout.batches.model.InstructionState.SUBMITTED;
import static org.fachui.payout.batches.model.InstructionState.UNKNOWN;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one table of what may follow what. Whoever changes a state compares and sets: {@code update …
 * where state = any(} {@link #sourcesOf}{@code )}. No way leads from the wire back to the queue.
 */
public final class InstructionTransitions {
  private static final Map<InstructionState, Set<InstructionState>> NEXT =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(DRAFT, Set.of(SUBMITTED)),
              Map.entry(SUBMITTED, Set.of(APPROVED)),
              Map.entry(APPROVED, Set.of(RESERVED)),
              Map.entry(RESERVED, Set.of(QUEUED)),
              // UNKNOWN: a restored database may have forgotten that it was sent
              Map.entry(QUEUED, Set.of(SENDING, HALTED, UNKNOWN)),
              Map.entry(HALTED, Set.of(QUEUED, CANCELLED)),
              Map.entry(SENDING, Set.of(ACKED, REJECTED, UNKNOWN, SETTLED)),
              Map.entry(ACKED, Set.of(SETTLED, REJECTED, UNKNOWN)),
              Map.entry(UNKNOWN, Set.of(ACKED, REJECTED, SETTLED)),
              Map.entry(SETTLED, Set.of(RETURNED)),
              Map.entry(REJECTED, Set.of()),
              Map.entry(RETURNED, Set.of()),
              Map.entry(CANCELLED, Set.of())));

  private InstructionTransitions() {}

  /** Whether an instruction may go from the one state to the other. */
  public static boolean allows(InstructionState from, InstructionState to) {
    return NEXT.getOrDefault(from, Set.of()).contains(to);
  }

  /** The states from which one may come here, in their order. */
  public static List<InstructionState> sourcesOf(InstructionState to) {
    return Arrays.stream(InstructionState.values()).filter(from -> allows(from, to)).toList();
  }
}
