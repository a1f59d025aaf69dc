package org.fachui.payout.halts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.batches.infrastructure.HaltedFiles;
import org.fachui.payout.batches.infrastructure.HaltedFiles.Halted;
import org.fachui.payout.batches.infrastructure.Incidents;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.ledger.PostingTransfers;

/** Keeps payouts of a case from being sent when a sale is undone, in the caller's transaction. */
public final class HaltingPayouts {
  static final String INCIDENT = "PAYOUTS_HALTED";

  private final HaltedFiles files;

  /** Over these. */
  public HaltingPayouts(PostingTransfers ledger, Accounts accounts) {
    this.files = new HaltedFiles(ledger, accounts);
  }

  /**
   * Nothing of the case in which the lot's price was asked for is sent until {@link #looked}; the
   * same again changes nothing.
   */
  public static void await(Connection c, UUID lotId, Instant now) throws SQLException {
    Sql.update(
        c,
        """
        INSERT INTO payout_wait (pool_id, lot_id, since)
        SELECT pool_id, lot_id, ? FROM due WHERE lot_id = ? ON CONFLICT DO NOTHING
        """,
        now,
        lotId);
  }

  /**
   * The price was looked at: what is queued then may be sent.
   *
   * @return whether that was waited for
   */
  public static boolean looked(Connection c, UUID lotId) throws SQLException {
    return Sql.update(c, "DELETE FROM payout_wait WHERE lot_id = ?", lotId) > 0;
  }

  /**
   * Halts what is not sent yet.
   *
   * @param poolId of the case
   * @param lotId whose price was distributed
   */
  public void halt(Connection c, UUID poolId, UUID lotId, Instant now) throws SQLException {
    Map<UUID, List<Halted>> byBatch =
        files.halt(c, poolId, now).stream()
            .collect(Collectors.groupingBy(Halted::batchId, TreeMap::new, Collectors.toList()));
    for (Map.Entry<UUID, List<Halted>> batch : byBatch.entrySet()) {
      keep(c, new Of(poolId, lotId, batch.getKey()), batch.getValue(), now);
    }
  }

  /** What is halted, and why. */
  private record Of(UUID poolId, UUID lotId, UUID batchId) {}

  private static void keep(Connection c, Of of, List<Halted> halted, Instant now)
      throws SQLException {
    UUID id = UUID.randomUUID();
    long fen = halted.stream().mapToLong(Halted::fen).sum();
    long lines = halted.stream().mapToLong(Halted::lines).sum();
    Sql.update(
        c,
        """
        INSERT INTO payout_halt (id, pool_id, batch_id, lot_id, lines, fen, halted_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        of.poolId(),
        of.batchId(),
        of.lotId(),
        lines,
        fen,
        now);
    Sql.update(
        c,
        "INSERT INTO payout_halt_file (halt_id, chunk_id) SELECT ?, n::uuid FROM unnest(?::text[]) AS n",
        id,
        halted.stream().map(Halted::chunkId).toList());
    Incidents.open(
        c,
        now,
        INCIDENT,
        of.batchId().toString(),
        "A sale of the case was undone: %d payments of %d fen are halted until two people decide."
            .formatted(lines, fen));
  }
}
