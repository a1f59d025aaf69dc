package org.fachui.payout.batches.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.bank.model.FileAnswer;
import org.fachui.payout.bank.model.Inquiry;
import org.fachui.payout.bank.model.LineReport;
import org.fachui.payout.batches.application.AskedChunk;
import org.fachui.payout.batches.application.ChunkQueue;
import org.fachui.payout.batches.application.ClaimedChunk;
import org.fachui.payout.batches.model.ChunkState;
import org.fachui.payout.batches.model.InstructionState;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.platform.store.Transactions;

/** Files in PostgreSQL; leases by PostgreSQL's clock. */
public final class JdbcChunkQueue implements ChunkQueue {
  /** While one asks, nobody else does; longer than a call may take. */
  private static final int ASKING_S = 60;

  private final Transactions transactions;
  private final OneByOne oneByOne;
  private final InstructionMoves moves;
  private final Outcomes outcomes;
  private final SendingGate gate;
  private final Clock clock;
  private final Duration lease;

  /**
   * @param lease how long a sender has from SENDING to the recorded answer
   */
  public JdbcChunkQueue(
      Transactions transactions, PostingTransfers ledger, Clock clock, Duration lease) {
    this.transactions = transactions;
    this.oneByOne = new OneByOne(transactions);
    this.moves = new InstructionMoves(ledger);
    this.outcomes = new Outcomes(moves);
    this.gate = new SendingGate(moves);
    this.clock = clock;
    this.lease = lease;
  }

  @Override
  public Optional<ClaimedChunk> claim() {
    return transactions.run(
        connection ->
            gate.isOpen(connection, clock.instant()) ? claim(connection) : Optional.empty());
  }

  private Optional<ClaimedChunk> claim(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT id, bank, file_id, sha256, lines, fen, state, nextval('chunk_fencing') AS token
                FROM chunk
                WHERE id = (SELECT c.id FROM chunk c JOIN bank_day d ON d.bank = c.bank
                  WHERE (c.state = 'QUEUED' AND NOT EXISTS (SELECT FROM batch b
                      JOIN payout_wait w ON w.pool_id = b.pool_id
                      WHERE b.id = c.batch_id AND b.plan_id IS NOT NULL))
                    OR (c.state = 'UNKNOWN' AND c.resend)
                  ORDER BY c.number, c.bank LIMIT 1 FOR UPDATE OF c SKIP LOCKED)
                """);
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      UUID id = row.getObject("id", UUID.class);
      var sealed =
          new ClaimedChunk.Sealed(
              row.getString("file_id"),
              String.valueOf(row.getString("sha256")),
              row.getInt("lines"),
              row.getLong("fen"));
      var chunk =
          new ClaimedChunk(
              id, row.getString("bank"), row.getLong("token"), sealed, bytes(connection, id));
      boolean first = row.getString("state").equals("QUEUED");
      return mayGo(connection, chunk, first) ? Optional.of(chunk) : Optional.empty();
    }
  }

  /** The file; nothing when its lines are not even as many as its head says. */
  private static byte[] bytes(Connection connection, UUID id) throws SQLException {
    try {
      return ChunkFiles.bytes(connection, id);
    } catch (IllegalStateException notItsLines) {
      return new byte[0];
    }
  }

  /** Commits SENDING, unless the file is no longer the one that was approved. */
  private boolean mayGo(Connection connection, ClaimedChunk chunk, boolean first)
      throws SQLException {
    Instant now = clock.instant();
    long others =
        Sql.number(
            connection,
            "SELECT count(*) FROM instruction WHERE chunk_id = ? AND state <> ?",
            chunk.id(),
            first ? InstructionState.QUEUED : InstructionState.UNKNOWN);
    if (others > 0 && !first) {
      // Meanwhile the bank told of single lines: it has the file, which must not go again.
      Sql.update(
          connection,
          """
          UPDATE chunk SET resend = false, answered_at = coalesce(answered_at, ?),
            ask_at = clock_timestamp() WHERE id = ?
          """,
          now,
          chunk.id());
      return false;
    }
    if (others > 0 || !ChunkFiles.digest(chunk.file()).equals(chunk.sealed().sha256())) {
      Sql.update(
          connection, "UPDATE chunk SET state = ? WHERE id = ?", ChunkState.HALTED, chunk.id());
      Incidents.open(
          connection,
          now,
          "FILE_NOT_AS_APPROVED",
          chunk.fileId(),
          "The file's lines are not those of the sealed manifest; it was not sent.");
      return false;
    }
    Sql.update(
        connection,
        """
        UPDATE chunk SET state = 'SENDING', fencing = ?, attempt = attempt + 1, resend = false,
          lease_until = clock_timestamp() + ? * interval '1 ms', sending_at = coalesce(sending_at, ?)
        WHERE id = ?
        """,
        chunk.fencing(),
        lease.toMillis(),
        now,
        chunk.id());
    if (first) {
      moves.moveFile(
          connection, chunk.id(), InstructionState.QUEUED, InstructionState.SENDING, now);
    }
    return true;
  }

  @Override
  public void record(ClaimedChunk chunk, FileAnswer answer) {
    oneByOne.run(
        connection -> {
          boolean taken =
              answer instanceof FileAnswer.Taken(String sha256, long lines, long fen)
                  && sha256.equals(chunk.sealed().sha256())
                  && lines == chunk.sealed().lines()
                  && fen == chunk.sealed().fen();
          long ours =
              Sql.update(
                  connection,
                  """
                  UPDATE chunk SET state = ?, lease_until = NULL, ask_at = clock_timestamp(),
                    answered_at = CASE WHEN ? THEN coalesce(answered_at, ?) ELSE answered_at END
                  WHERE id = ? AND fencing = ? AND state = 'SENDING'
                  """,
                  taken ? ChunkState.SENT : ChunkState.UNKNOWN,
                  !(answer instanceof FileAnswer.NoAnswer),
                  clock.instant(),
                  chunk.id(),
                  chunk.fencing());
          if (ours > 0) {
            settleIn(connection, chunk, taken, answer);
          }
          return ours;
        });
  }

  private void settleIn(Connection connection, ClaimedChunk chunk, boolean taken, FileAnswer answer)
      throws SQLException {
    Instant now = clock.instant();
    InstructionState to = taken ? InstructionState.ACKED : InstructionState.UNKNOWN;
    moves.moveFile(connection, chunk.id(), InstructionState.SENDING, to, now);
    if (taken) {
      moves.moveFile(connection, chunk.id(), InstructionState.UNKNOWN, to, now);
      return;
    }
    if (answer instanceof FileAnswer.Refused(int status)) {
      Incidents.open(
          connection,
          now,
          "FILE_REFUSED",
          chunk.fileId(),
          "The bank answered " + status + "; it is asked what it has.");
    } else if (answer instanceof FileAnswer.Taken) {
      Incidents.open(
          connection,
          now,
          "FILE_TAKEN_OTHERWISE",
          chunk.fileId(),
          "The bank confirmed other bytes, lines or another sum than were sent.");
    }
  }

  @Override
  public int takeOver() {
    return oneByOne.run(
        connection -> {
          List<UUID> left =
              ids(
                  connection,
                  """
                  UPDATE chunk SET state = 'UNKNOWN', fencing = nextval('chunk_fencing'),
                    lease_until = NULL, ask_at = clock_timestamp()
                  WHERE id IN (SELECT id FROM chunk
                    WHERE state = 'SENDING' AND lease_until < clock_timestamp()
                    FOR UPDATE SKIP LOCKED)
                  RETURNING id
                  """);
          for (UUID chunk : left) {
            moves.moveFile(
                connection,
                chunk,
                InstructionState.SENDING,
                InstructionState.UNKNOWN,
                clock.instant());
          }
          return left.size();
        });
  }

  private static List<UUID> ids(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      List<UUID> found = new ArrayList<>();
      while (row.next()) {
        found.add(row.getObject(1, UUID.class));
      }
      return found;
    }
  }

  @Override
  public List<AskedChunk> toAsk(int max) {
    return transactions.run(
        connection -> {
          try (PreparedStatement take =
              connection.prepareStatement(
                  """
                  UPDATE chunk SET ask_at = clock_timestamp() + ? * interval '1 s',
                    fencing = CASE state WHEN 'UNKNOWN' THEN nextval('chunk_fencing') ELSE fencing END
                  WHERE id IN (SELECT id FROM chunk
                    WHERE state IN ('UNKNOWN', 'SENT', 'REPORTED', 'REFUSED') AND NOT resend
                      AND ask_at <= clock_timestamp()
                    ORDER BY ask_at LIMIT ? FOR UPDATE SKIP LOCKED)
                  RETURNING id, bank, file_id, fencing, state
                  """)) {
            take.setInt(1, ASKING_S);
            take.setInt(2, max);
            List<AskedChunk> taken = new ArrayList<>();
            try (ResultSet row = take.executeQuery()) {
              while (row.next()) {
                taken.add(
                    new AskedChunk(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        ChunkState.valueOf(row.getString(5))));
              }
            }
            return taken;
          }
        });
  }

  @Override
  public void taken(AskedChunk chunk) {
    oneByOne.run(
        connection -> {
          if (outcomes.enter(connection, chunk, ChunkState.SENT, "0.3 s", clock.instant())) {
            moves.moveFile(
                connection,
                chunk.id(),
                InstructionState.UNKNOWN,
                InstructionState.ACKED,
                clock.instant());
          }
          return chunk;
        });
  }

  @Override
  public void absent(AskedChunk chunk) {
    oneByOne.run(
        connection -> {
          long mayGoAgain =
              Sql.update(
                  connection,
                  """
                  UPDATE chunk SET resend = true, ask_at = NULL
                  WHERE id = ? AND fencing = ? AND state = 'UNKNOWN' AND answered_at IS NULL
                  """,
                  chunk.id(),
                  chunk.fencing());
          Instant now = clock.instant();
          if (mayGoAgain == 0
              && outcomes.enter(connection, chunk, ChunkState.REFUSED, "0 s", now)) {
            moves.moveFile(
                connection, chunk.id(), InstructionState.ACKED, InstructionState.UNKNOWN, now);
            Incidents.open(
                connection,
                now,
                "FILE_NOT_AT_BANK",
                chunk.fileId(),
                "The bank answered to the file once and does not have it; its lines are asked for.");
          }
          return mayGoAgain;
        });
  }

  @Override
  public void later(AskedChunk chunk) {
    transactions.run(
        connection ->
            Sql.update(
                connection,
                """
                UPDATE chunk SET ask_at = clock_timestamp() + interval '1 s'
                WHERE id = ? AND fencing = ? AND ask_at IS NOT NULL
                """,
                chunk.id(),
                chunk.fencing()));
  }

  @Override
  public void reported(AskedChunk chunk, boolean refused, List<LineReport> lines) {
    oneByOne.run(
        connection -> {
          outcomes.report(connection, chunk, refused, lines, clock.instant());
          return chunk;
        });
  }

  @Override
  public List<String> unknownLines(AskedChunk chunk, int max) {
    return transactions.run(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  SELECT id FROM instruction WHERE chunk_id = ? AND state = 'UNKNOWN'
                  ORDER BY changed_at, id LIMIT ?
                  """)) {
            select.setObject(1, chunk.id());
            select.setInt(2, max);
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(row.getString(1));
              }
            }
            return found;
          }
        });
  }

  @Override
  public void inquired(AskedChunk chunk, List<Inquiry> answers) {
    oneByOne.run(
        connection -> {
          outcomes.inquiries(connection, chunk, answers, clock.instant());
          return chunk;
        });
  }
}
