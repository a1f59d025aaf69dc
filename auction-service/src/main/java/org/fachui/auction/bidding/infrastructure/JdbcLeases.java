package org.fachui.auction.bidding.infrastructure;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fachui.auction.bidding.application.Leases;
import org.fachui.auction.bidding.model.Bucket;

/** Leases as columns of {@code bucket}, by PostgreSQL's clock. */
public final class JdbcLeases implements Leases {
  private final EngineDatabase database;
  private final String node;
  private final Duration term;

  /**
   * @param node name of this replica, one of its kind
   * @param term how long a lease lasts that is not kept
   */
  public JdbcLeases(EngineDatabase database, String node, Duration term) {
    this.database = database;
    this.node = node;
    this.term = term;
  }

  @Override
  public Held keep(Map<Bucket, Long> ticks) {
    return database.transaction(
        connection -> {
          lockOwn(connection);
          keepOwn(connection, List.copyOf(ticks.entrySet()));
          Map<Bucket, Long> tokens = new TreeMap<>();
          long clockMs = 0;
          try (PreparedStatement take =
                  connection.prepareStatement(
                      """
                      UPDATE bucket SET lease_token = lease_token + 1, lease_holder = ?,
                        lease_until = clock_timestamp() + ? * interval '1 ms'
                      WHERE bucket IN (SELECT bucket FROM bucket
                        WHERE lease_until < clock_timestamp() AND state <> 'STOPPED'
                        ORDER BY bucket FOR NO KEY UPDATE SKIP LOCKED)
                      """);
              PreparedStatement select =
                  connection.prepareStatement(
                      """
                      SELECT bucket, lease_token FROM bucket
                      WHERE lease_holder = ? AND lease_until >= clock_timestamp()
                      """);
              PreparedStatement clock =
                  connection.prepareStatement(
                      "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint")) {
            take.setString(1, node);
            take.setLong(2, term.toMillis());
            take.executeUpdate();
            select.setString(1, node);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                tokens.put(Bucket.parse(row.getString(1)), row.getLong(2));
              }
            }
            try (ResultSet row = clock.executeQuery()) {
              if (row.next()) {
                clockMs = row.getLong(1);
              }
            }
          }
          return new Held(tokens, clockMs);
        });
  }

  /** In the journal's own order: an update takes rows as they lie, and both would wait for ever. */
  private void lockOwn(java.sql.Connection connection) throws java.sql.SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            "SELECT bucket FROM bucket WHERE lease_holder = ? ORDER BY bucket FOR NO KEY UPDATE")) {
      lock.setString(1, node);
      lock.executeQuery().close();
    }
  }

  private void keepOwn(java.sql.Connection connection, List<Map.Entry<Bucket, Long>> ticks)
      throws java.sql.SQLException {
    try (PreparedStatement keep =
            connection.prepareStatement(
                """
                UPDATE bucket SET lease_until = clock_timestamp() + ? * interval '1 ms'
                WHERE lease_holder = ? AND lease_until >= clock_timestamp() AND state <> 'STOPPED'
                """);
        PreparedStatement tick =
            connection.prepareStatement(
                """
                UPDATE bucket AS b SET last_tick_ms = n.tick
                FROM unnest(?::text[], ?::bigint[]) AS n (bucket, tick)
                WHERE b.bucket = n.bucket AND b.lease_holder = ?
                """)) {
      keep.setLong(1, term.toMillis());
      keep.setString(2, node);
      keep.executeUpdate();
      if (!ticks.isEmpty()) {
        new SqlArrays(connection, tick)
            .column("text", ticks, e -> e.getKey().digits())
            .column("bigint", ticks, Map.Entry::getValue);
        tick.setString(3, node);
        tick.executeUpdate();
      }
    }
  }

  @Override
  public void release() {
    database.transaction(
        connection -> {
          lockOwn(connection);
          try (PreparedStatement release =
              connection.prepareStatement(
                  "UPDATE bucket SET lease_until = '-infinity' WHERE lease_holder = ?")) {
            release.setString(1, node);
            return release.executeUpdate();
          }
        });
  }
}
