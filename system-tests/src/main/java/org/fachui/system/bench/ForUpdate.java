package org.fachui.system.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fachui.devstack.stores.Database;

/**
 * The plain alternative, tuned: one row a lot, locked by SELECT … FOR UPDATE for every bid,
 * statements prepared, one commit a bid, on the same PostgreSQL.
 */
final class ForUpdate {

  private static final String TABLES =
      """
      DROP TABLE IF EXISTS bench_bid;
      DROP TABLE IF EXISTS bench_lot;
      CREATE TABLE bench_lot (
        id uuid PRIMARY KEY, seq bigint NOT NULL, price bigint NOT NULL, leader text NOT NULL,
        ends_at timestamptz NOT NULL) WITH (fillfactor = 10);
      CREATE TABLE bench_bid (
        lot uuid NOT NULL, seq bigint NOT NULL, key uuid NOT NULL, paddle text NOT NULL,
        amount bigint NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (lot, seq));
      """;
  private static final String LOCK =
      "SELECT seq, price, leader FROM bench_lot WHERE id = ? AND ends_at > now() FOR UPDATE";
  private static final String RAISE =
      "UPDATE bench_lot SET seq = ?, price = ?, leader = ? WHERE id = ?";
  private static final String RECORD =
      "INSERT INTO bench_bid (lot, seq, key, paddle, amount, at) VALUES (?, ?, ?, ?, ?, now())";

  private final Database database;

  ForUpdate(Database database) {
    this.database = database;
  }

  /** Accepted bids a second over so many connections. */
  double run(int connections, Duration time) throws SQLException, InterruptedException {
    UUID lot = UUID.randomUUID();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLES);
      statement.execute(
          "INSERT INTO bench_lot VALUES ('" + lot + "', 0, 1000000, '', now() + interval '1 h')");
    }
    long began = System.nanoTime();
    long until = began + time.toNanos();
    long accepted = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      List<Future<Long>> all = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        String paddle = "P%04d".formatted(i);
        all.add(threads.submit(() -> bidUntil(until, lot, paddle)));
      }
      for (Future<Long> one : all) {
        accepted += one.get();
      }
    } catch (ExecutionException e) {
      throw new SQLException("a bidder failed", e.getCause());
    }
    return accepted / ((System.nanoTime() - began) / 1e9);
  }

  private long bidUntil(long until, UUID lot, String paddle) throws SQLException {
    long accepted = 0;
    try (Connection connection = database.connect();
        PreparedStatement lock = connection.prepareStatement(LOCK);
        PreparedStatement raise = connection.prepareStatement(RAISE);
        PreparedStatement record = connection.prepareStatement(RECORD)) {
      connection.setAutoCommit(false);
      while (System.nanoTime() < until) {
        lock.setObject(1, lot);
        try (ResultSet row = lock.executeQuery()) {
          if (row.next() && !row.getString(3).equals(paddle)) {
            write(raise, record, lot, row.getLong(1) + 1, row.getLong(2) + 1, paddle);
            accepted++;
          }
        }
        connection.commit();
      }
    }
    return accepted;
  }

  private static void write(
      PreparedStatement raise, PreparedStatement record, UUID lot, long seq, long price, String by)
      throws SQLException {
    raise.setLong(1, seq);
    raise.setLong(2, price);
    raise.setString(3, by);
    raise.setObject(4, lot);
    raise.executeUpdate();
    record.setObject(1, lot);
    record.setLong(2, seq);
    record.setObject(3, UUID.randomUUID());
    record.setString(4, by);
    record.setLong(5, price);
    record.executeUpdate();
  }
}
