package org.fachui.auction.bidding.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.fachui.auction.bidding.application.SecondDisk;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.devstack.stores.Database;
import org.fachui.devstack.stores.TestStores;
import org.fachui.platform.startup.StartupRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

/** PostgreSQL says up to where somebody else has its log. */
class PostgresSecondDiskIT {
  private static final TestStores STORES = TestStores.shared();
  private static final String STANDBY = "a_standby";

  private final Database created = TestDatabase.migrated(STORES);
  private final TestDatabase tables = new TestDatabase(created);
  private final EngineDatabase database = new EngineDatabase(tables.source(), 2);

  @AfterEach
  void close() {
    database.close();
  }

  private void asAdministrator(String... statements) throws SQLException {
    try (Connection admin = STORES.postgres().admin(created.name());
        Statement statement = admin.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  /** What a standby does: it reads the log and says how far it has written it down. */
  private Connection standby() throws SQLException {
    Properties as = new Properties();
    as.setProperty("user", STANDBY);
    as.setProperty("password", STANDBY);
    as.setProperty("replication", "true");
    as.setProperty("preferQueryMode", "simple");
    as.setProperty("assumeMinServerVersion", "16");
    as.setProperty("ApplicationName", STANDBY);
    return DriverManager.getConnection(created.url(), as);
  }

  private static void written(PGReplicationStream stream, long upTo) throws Exception {
    stream.setFlushedLSN(LogSequenceNumber.valueOf(upTo));
    stream.setAppliedLSN(LogSequenceNumber.valueOf(upTo));
    stream.readPending();
    stream.forceUpdateStatus();
  }

  @Test
  void aStandbyHasWhatItSaysThatItHas() throws Exception {
    SecondDisk disk = PostgresSecondDisk.of(SecondCopy.STANDBY, database);
    assertThat(disk.kept()).as("nobody reads the log").isEmpty();
    asAdministrator(
        "CREATE ROLE " + STANDBY + " LOGIN REPLICATION PASSWORD '" + STANDBY + "'",
        "GRANT pg_read_all_stats TO " + created.user());
    try (Connection connection = standby()) {
      long start = disk.written();
      PGReplicationStream stream =
          connection
              .unwrap(PGConnection.class)
              .getReplicationAPI()
              .replicationStream()
              .physical()
              .withStartPosition(LogSequenceNumber.valueOf(start))
              .withStatusInterval(1, TimeUnit.SECONDS)
              .start();
      tables.run("INSERT INTO incident (kind, detail) VALUES ('X', '')");
      long committed = disk.written();
      assertThat(committed).isGreaterThan(start);

      written(stream, start);
      assertThat(soon(disk, start)).isEqualTo(start).isLessThan(committed);
      written(stream, committed);
      assertThat(soon(disk, committed)).isEqualTo(committed);
      asAdministrator("REVOKE pg_read_all_stats FROM " + created.user());
      assertThat(disk.kept()).as("whoever may not see it knows nothing").isEmpty();
      stream.close();
    } finally {
      asAdministrator("DROP ROLE " + STANDBY);
    }
  }

  private static long soon(SecondDisk disk, long expected) throws InterruptedException {
    long found = 0;
    for (int i = 0; i < 100 && found != expected; i++) {
      Thread.sleep(50);
      found = disk.kept().orElse(0);
    }
    return found;
  }

  @Test
  void anArchivedSegmentHasTheLogUpToItsEnd() {
    assertThat(PostgresSecondDisk.of(SecondCopy.ARCHIVE, database).kept())
        .as("nothing is archived here")
        .isEmpty();
    long size =
        Long.parseLong(text("SELECT setting FROM pg_settings WHERE name = 'wal_segment_size'"));
    long now = Long.parseLong(text("SELECT (pg_current_wal_insert_lsn() - '0/0')::bigint"));
    long end =
        Long.parseLong(
            text(
                PostgresSecondDisk.endOf(
                    "(SELECT pg_walfile_name('0/0'::pg_lsn + " + now + ") AS last_archived_wal)")));
    assertThat(end % size).isZero();
    assertThat(end).isGreaterThanOrEqualTo(now).isLessThanOrEqualTo(now + size);
    assertThat(
            tables.texts(
                PostgresSecondDisk.endOf("(SELECT '00000002.history' AS last_archived_wal)")))
        .as("a history is no segment")
        .isEmpty();
  }

  private String text(String query) {
    return tables.texts(query).getFirst();
  }

  @Test
  void realAuctionsWantASecondDisk() {
    assertThat(SecondCopy.NONE.require(true)).isEqualTo(SecondCopy.NONE);
    assertThat(SecondCopy.STANDBY.require(false)).isEqualTo(SecondCopy.STANDBY);
    assertThatThrownBy(() -> SecondCopy.NONE.require(false))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("fachui.second-disk");
  }
}
