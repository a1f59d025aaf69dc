package org.fachui.payout.batches.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fachui.payout.batches.application.BatchReports;
import org.fachui.payout.batches.model.InstructionState;
import org.fachui.platform.store.StoreFailure;
import org.fachui.platform.store.Transactions;
import org.jspecify.annotations.Nullable;

/** Reads what people see of batches. */
@ApplicationScoped
public class JdbcBatchReports implements BatchReports {
  private static final String FIGURES =
      """
      SELECT i.state, count(*), sum(i.fen)::bigint
      FROM chunk c JOIN instruction i ON i.chunk_id = c.id WHERE c.batch_id = ? GROUP BY i.state
      """;
  private static final String FILES =
      """
      SELECT b.plan_id, b.authority_id, b.pool_id, b.state, b.lines, b.fen, b.created_at, b.done_at,
        count(c.id) AS files, count(c.answered_at) AS taken,
        coalesce(sum(c.lines) FILTER (WHERE c.answered_at IS NOT NULL), 0) AS rows_taken,
        extract(epoch FROM max(c.answered_at) - min(c.sending_at)) * 1000 AS took_ms
      FROM batch b LEFT JOIN chunk c ON c.batch_id = b.id WHERE b.id = ? GROUP BY b.id
      """;
  private static final String EXCEPTIONS =
      """
      SELECT i.id, i.claim_id, i.state, i.fen, c.bank, i.reason, i.changed_at
      FROM chunk c JOIN instruction i ON i.chunk_id = c.id
      WHERE c.batch_id = ? AND i.state IN ('REJECTED', 'RETURNED', 'UNKNOWN') AND i.id > ? COLLATE "C"
      ORDER BY i.id COLLATE "C" LIMIT ?
      """;

  private static final Duration GOOD_FOR_MOST = Duration.ofSeconds(2);
  private static final int COUNTED_MAX = 1_000;

  private Transactions transactions;
  private final Map<UUID, Counted> counted = new ConcurrentHashMap<>();

  /** An answer, and how long it is good enough. */
  private record Counted(Progress progress, long at, long goodForNanos) {}

  @Inject
  public JdbcBatchReports(Transactions transactions) {
    this.transactions = transactions;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcBatchReports() {}

  /** Makes something of a row. */
  @FunctionalInterface
  private interface Reader<T> {
    T of(ResultSet row) throws SQLException;
  }

  private static <T> List<T> rows(
      Connection connection, String sql, Reader<T> reader, Object... arguments)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      Sql.bind(select, arguments);
      List<T> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(reader.of(row));
        }
      }
      return found;
    }
  }

  @Override
  public Optional<String> court(UUID batchId) {
    return transactions.run(
        connection ->
            rows(
                    connection,
                    "SELECT p.court FROM batch b JOIN pool p ON p.id = b.pool_id WHERE b.id = ?",
                    row -> row.getString(1),
                    batchId)
                .stream()
                .findFirst());
  }

  /** Counting a large batch takes its time: an answer is given again for ten times as long. */
  @Override
  public Progress progress(UUID batchId) {
    long now = System.nanoTime();
    Counted last = counted.get(batchId);
    if (last != null && now - last.at() < last.goodForNanos()) {
      return last.progress();
    }
    Progress progress = count(batchId);
    long took = System.nanoTime() - now;
    if (counted.size() >= COUNTED_MAX) {
      counted.clear();
    }
    counted.put(batchId, new Counted(progress, now, Math.min(10 * took, GOOD_FOR_MOST.toNanos())));
    return progress;
  }

  private Progress count(UUID batchId) {
    return transactions.reading(
        connection -> {
          List<StateFigure> figures =
              rows(
                  connection,
                  FIGURES,
                  row ->
                      new StateFigure(
                          InstructionState.valueOf(row.getString(1)),
                          row.getLong(2),
                          row.getLong(3)),
                  batchId);
          return rows(connection, FILES, row -> progress(batchId, row, figures), batchId).stream()
              .findFirst()
              .orElseThrow(() -> new StoreFailure("there is no batch " + batchId));
        });
  }

  private static Progress progress(UUID batchId, ResultSet row, List<StateFigure> figures)
      throws SQLException {
    long lines = row.getLong("lines");
    long taken = row.getLong("rows_taken");
    long tookMs = row.getLong("took_ms");
    Pace pace = Pace.of(lines, taken, tookMs);
    return new Progress(
        batchId,
        row.getObject("plan_id", UUID.class),
        row.getObject("authority_id", UUID.class),
        row.getObject("pool_id", UUID.class),
        String.valueOf(row.getString("state")),
        lines,
        row.getLong("fen"),
        row.getLong("files"),
        row.getLong("taken"),
        figures,
        pace.rowsPerSecond(),
        pace.etaSeconds(),
        figures.stream().allMatch(figure -> figure.state().isTerminal()),
        instant(row, "created_at"),
        row.getObject("done_at") == null ? null : instant(row, "done_at"));
  }

  /** How fast files get to the banks. */
  private record Pace(long rowsPerSecond, @Nullable Long etaSeconds) {
    static Pace of(long lines, long taken, long tookMs) {
      long speed = taken * 1_000 / Math.max(1, tookMs);
      if (taken >= lines) {
        return new Pace(speed, 0L);
      }
      return new Pace(speed, speed == 0 ? null : (Long) Math.ceilDiv(lines - taken, speed));
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  @Override
  public List<Exceptional> exceptions(UUID batchId, String after, int limit) {
    return transactions.run(
        connection ->
            rows(
                connection,
                EXCEPTIONS,
                row ->
                    new Exceptional(
                        String.valueOf(row.getString("id")),
                        row.getObject("claim_id", UUID.class),
                        InstructionState.valueOf(row.getString("state")),
                        row.getLong("fen"),
                        String.valueOf(row.getString("bank")),
                        row.getString("reason"),
                        instant(row, "changed_at")),
                batchId,
                after,
                limit));
  }

  @Override
  public List<Incident> incidents(int limit) {
    return transactions.run(
        connection ->
            rows(
                connection,
                IncidentRows.COLUMNS
                    + "FROM incident n WHERE n.closed_at IS NULL ORDER BY n.id DESC LIMIT ?",
                IncidentRows::read,
                limit));
  }
}
