package org.fachui.auction.bidding.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.fachui.auction.bidding.application.SecondDisk;

/**
 * What PostgreSQL (16 or later) knows of its standbys or of its archive. Positions are bytes of its
 * log.
 */
final class PostgresSecondDisk implements SecondDisk {
  private static final String WRITTEN = "SELECT (pg_current_wal_insert_lsn() - '0/0')::bigint";

  /** Without the right to see it ({@code pg_read_all_stats}) the column is null. */
  private static final String ON_STANDBY =
      """
      SELECT max(flush_lsn - '0/0')::bigint FROM pg_stat_replication
      WHERE state = 'streaming' AND application_name <> 'pg_basebackup'
      """;

  private static final String ARCHIVED = endOf("pg_stat_archiver");

  private final EngineDatabase database;
  private final String kept;

  private PostgresSecondDisk(EngineDatabase database, String kept) {
    this.database = database;
    this.kept = kept;
  }

  /** Where the segment ends whose name is {@code last_archived_wal} of that table. */
  static String endOf(String table) {
    return """
        SELECT (n.segment_number + 1) * w.size
        FROM %s a, pg_split_walfile_name(a.last_archived_wal) n,
          (SELECT setting::bigint AS size FROM pg_settings WHERE name = 'wal_segment_size') w
        WHERE a.last_archived_wal ~ '^[0-9A-F]{24}$'
        """
        .formatted(table);
  }

  static SecondDisk of(SecondCopy copy, EngineDatabase database) {
    return switch (copy) {
      case NONE -> SecondDisk.NONE;
      case STANDBY -> new PostgresSecondDisk(database, ON_STANDBY);
      case ARCHIVE -> new PostgresSecondDisk(database, ARCHIVED);
    };
  }

  @Override
  public long written() {
    return database.transaction(connection -> position(connection, WRITTEN)).orElseThrow();
  }

  @Override
  public OptionalLong kept() {
    return database.transaction(connection -> position(connection, kept));
  }

  private static OptionalLong position(Connection connection, String query) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query);
        ResultSet row = select.executeQuery()) {
      Long found = row.next() ? row.getObject(1, Long.class) : null;
      return found == null ? OptionalLong.empty() : OptionalLong.of(found);
    }
  }
}
