package org.fachui.auction.bidding.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fachui.auction.bidding.infrastructure.ConnectionSource;
import org.fachui.devstack.stores.Database;
import org.fachui.devstack.stores.TestStores;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A fresh, migrated database of the auction service. */
public final class TestDatabase {
  private static final Duration SILENT_AT_MOST = Duration.ofSeconds(2);

  private final ConnectionSource source;
  private final ConnectionSource journaling;

  /** Around a migrated database. */
  public TestDatabase(Database database) {
    source = ConnectionSource.postgres(database.url(), database.user(), database.password());
    journaling =
        ConnectionSource.journaling(
            database.url(), database.user(), database.password(), SILENT_AT_MOST);
  }

  /** A new one. */
  public static TestDatabase in(TestStores stores) {
    return new TestDatabase(migrated(stores));
  }

  /** A new migrated database. */
  public static Database migrated(TestStores stores) {
    return stores.freshDatabase("auction", TestDatabase::migrate);
  }

  private static void migrate(Database empty) {
    Flyway.configure()
        .dataSource(empty.url(), empty.user(), empty.password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  /** Opens connections. */
  public ConnectionSource source() {
    return source;
  }

  /** Opens connections as the journaler's: they may not fall silent in a transaction. */
  public ConnectionSource journaling() {
    return journaling;
  }

  /** Runs one statement. */
  public int run(String sql, @Nullable Object... arguments) {
    try (Connection connection = source.open();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      return statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The first column of every row, as text. */
  public List<String> texts(String sql, Object... arguments) {
    try (Connection connection = source.open();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      List<String> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
  }
}
