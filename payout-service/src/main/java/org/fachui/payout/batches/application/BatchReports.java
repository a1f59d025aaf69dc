package org.fachui.payout.batches.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.batches.model.InstructionState;
import org.jspecify.annotations.Nullable;

/** What people see of batches. A port; no names and no account numbers come out of it. */
public interface BatchReports {
  /** How many instructions, and how much money, are in a state. */
  record StateFigure(InstructionState state, long count, long fen) {}

  /**
   * How far a batch is.
   *
   * @param planId of a payout; a batch has this or an authority, which covers refunds
   * @param rowsPerSecond sent and taken by banks, over the time that this took
   * @param etaSeconds until all files are with the banks, at this pace; null while nothing is known
   * @param terminal whether nothing more is expected of any instruction
   */
  record Progress(
      UUID batchId,
      @Nullable UUID planId,
      @Nullable UUID authorityId,
      UUID poolId,
      String state,
      long lines,
      long fen,
      long files,
      long filesTaken,
      List<StateFigure> states,
      long rowsPerSecond,
      @Nullable Long etaSeconds,
      boolean terminal,
      Instant createdAt,
      @Nullable Instant doneAt) {}

  /** One instruction that did not go well, or is not known. */
  record Exceptional(
      String instructionId,
      UUID claimId,
      InstructionState state,
      long fen,
      String bank,
      @Nullable String reason,
      Instant changedAt) {}

  /**
   * A contradiction that people have to look at.
   *
   * @param detail as it was reported last
   * @param openedAt when it was reported first
   * @param times how often since
   */
  record Incident(
      long id,
      String kind,
      String subject,
      String detail,
      Instant openedAt,
      long times,
      Instant lastAt) {}

  /** The code of the court whose batch it is; empty when there is no such batch. */
  Optional<String> court(UUID batchId);

  /** How far it is. */
  Progress progress(UUID batchId);

  /**
   * Rejected, returned and unknown ones in the order of their ids.
   *
   * @param after the last id of the page before, or empty
   */
  List<Exceptional> exceptions(UUID batchId, String after, int limit);

  /** Open incidents of all batches, newest first. */
  List<Incident> incidents(int limit);
}
