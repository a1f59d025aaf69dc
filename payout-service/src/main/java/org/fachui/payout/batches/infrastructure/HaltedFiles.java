package org.fachui.payout.batches.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.batches.model.ChunkState;
import org.fachui.payout.batches.model.InstructionState;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.payout.ledger.TransferKind;

/**
 * Takes whole files out of the queue before any bank has seen them, puts them back, or ends their
 * payments, in the caller's transaction. A file that a sender has taken is not touched.
 */
public final class HaltedFiles {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final PostingTransfers ledger;
  private final Accounts accounts;
  private final InstructionMoves moves;

  /** Over these. */
  public HaltedFiles(PostingTransfers ledger, Accounts accounts) {
    this.ledger = ledger;
    this.accounts = accounts;
    this.moves = new InstructionMoves(ledger);
  }

  /** A file that was taken out of the queue. */
  public record Halted(UUID chunkId, UUID batchId, long lines, long fen) {}

  /** Takes the files of the pool's payouts out of the queue; refunds are no payouts. */
  public List<Halted> halt(Connection c, UUID poolId, Instant now) throws SQLException {
    List<Halted> halted = new ArrayList<>();
    try (PreparedStatement update =
        c.prepareStatement(
            """
            UPDATE chunk SET state = 'HALTED' WHERE id IN (
              SELECT k.id FROM chunk k JOIN batch b ON b.id = k.batch_id
              WHERE b.pool_id = ? AND b.plan_id IS NOT NULL AND b.state = 'OPEN' AND k.state = 'QUEUED'
              ORDER BY k.id FOR UPDATE OF k)
            RETURNING id, batch_id, lines, fen
            """)) {
      update.setObject(1, poolId);
      try (ResultSet row = update.executeQuery()) {
        while (row.next()) {
          halted.add(
              new Halted(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getLong(3),
                  row.getLong(4)));
        }
      }
    }
    for (Halted file : halted) {
      moves.moveFile(c, file.chunkId(), InstructionState.QUEUED, InstructionState.HALTED, now);
    }
    return halted;
  }

  /** Whether each file is still the one that was sealed. */
  public boolean areAsSealed(Connection c, List<UUID> chunks) throws SQLException {
    for (UUID chunk : chunks) {
      long sealed =
          Sql.number(
              c,
              "SELECT count(*) FROM chunk WHERE id = ? AND sha256 = ? AND state = 'HALTED'",
              chunk,
              ChunkFiles.digest(ChunkFiles.bytes(c, chunk)));
      if (sealed == 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Puts files back into the queue. They are for the bank's day of now: no bank has seen them, and
   * on their own day, which may be over, it would refuse them.
   */
  public void release(Connection c, List<UUID> chunks, Instant now) throws SQLException {
    for (UUID chunk : chunks) {
      moves.moveFile(c, chunk, InstructionState.HALTED, InstructionState.QUEUED, now);
      Sql.update(
          c,
          """
          UPDATE chunk k SET state = ?, execute_on = coalesce(
            (SELECT today FROM bank_day d WHERE d.bank = k.bank), (SELECT max(today) FROM bank_day), ?)
          WHERE id = ?
          """,
          ChunkState.QUEUED,
          LocalDate.ofInstant(now, CHINA),
          chunk);
      Sql.update(
          c,
          "UPDATE chunk SET sha256 = ? WHERE id = ?",
          ChunkFiles.digest(ChunkFiles.bytes(c, chunk)),
          chunk);
    }
  }

  /** Ends the payments: their money leaves the flight and the persons' shares, for the case. */
  public void cancel(Connection c, UUID poolId, UUID batchId, List<UUID> chunks, Instant now)
      throws SQLException {
    long cash = accounts.id(c, poolId, AccountKind.CASE_CASH, "");
    for (UUID chunk : chunks) {
      moves.moveFile(c, chunk, InstructionState.HALTED, InstructionState.CANCELLED, now);
      ledger.stage(c);
      Sql.update(
          c,
          """
          INSERT INTO ledger_staging (debit_id, credit_id, fen, reference, business_key)
          SELECT person_id, ?, fen, id, 'REVERSAL|ALLOT|' || id FROM instruction_moved
          """,
          cash);
      ledger.postStaged(c, batchId, TransferKind.REVERSAL, now);
    }
    Batches.closeDone(c, now);
  }
}
