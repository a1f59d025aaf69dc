package org.fachui.auction.bidding.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fachui.auction.bidding.application.Leases.Held;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.devstack.processes.Waiting;
import org.fachui.devstack.stores.TestStores;
import org.junit.jupiter.api.Test;

class JdbcLeasesIT {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final TestDatabase database = TestDatabase.in(TestStores.shared());
  private final JdbcLeases leases =
      new JdbcLeases(new EngineDatabase(database.source(), 2), "node-1", Duration.ofSeconds(60));

  /** The journal locks the buckets of a commit in their order, and a commit may have many. */
  @Test
  void doesNotStandInTheWayOfACommitToManyBuckets() throws Exception {
    Map<Bucket, Long> held = leases.keep(Map.of()).tokens();
    String first = database.texts("SELECT min(bucket) FROM bucket").getFirst();
    String last = database.texts("SELECT max(bucket) FROM bucket").getFirst();
    // In a table that is packed, an update puts the first row behind the others.
    database.run("VACUUM FULL bucket");
    database.run("UPDATE bucket SET last_tick_ms = last_tick_ms + 1 WHERE bucket = ?", first);
    assertThat(database.texts("SELECT bucket FROM bucket ORDER BY ctid DESC LIMIT 1"))
        .containsExactly(first);

    try (Connection journal = database.source().open()) {
      journal.setAutoCommit(false);
      lock(journal, first);
      var keeping = CompletableFuture.supplyAsync(() -> leases.keep(Map.of()));
      assertThat(Waiting.until(SOON, this::somebodyWaits)).isTrue();
      lock(journal, last);
      journal.commit();

      Held kept = keeping.get(SOON.toSeconds(), TimeUnit.SECONDS);
      assertThat(kept.tokens()).isEqualTo(held);
    }
  }

  /** Whoever notes what he has read of a bucket holds its key, and may hold many in any order. */
  @Test
  void waitsForNobodyWhoOnlyRefersToABucket() throws Exception {
    Map<Bucket, Long> held = leases.keep(Map.of()).tokens();
    try (Connection feed = database.source().open();
        Statement statement = feed.createStatement()) {
      feed.setAutoCommit(false);
      statement.executeUpdate(
          "INSERT INTO open_span (changed_at, bucket, from_position, to_position)"
              + " SELECT clock_timestamp(), bucket, 0, 1 FROM bucket ORDER BY bucket DESC");

      var keeping = CompletableFuture.supplyAsync(() -> leases.keep(Map.of()));

      assertThat(keeping.get(SOON.toSeconds(), TimeUnit.SECONDS).tokens()).isEqualTo(held);
      feed.rollback();
    }
  }

  private static void lock(Connection connection, String bucket) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery(
          "SELECT 1 FROM bucket WHERE bucket = '" + bucket + "' FOR NO KEY UPDATE");
    }
  }

  private boolean somebodyWaits() {
    return !database
        .texts(
            "SELECT 1 FROM pg_stat_activity"
                + " WHERE datname = current_database() AND wait_event_type = 'Lock'")
        .isEmpty();
  }
}
