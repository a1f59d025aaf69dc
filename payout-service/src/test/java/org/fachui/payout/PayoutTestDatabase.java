package org.fachui.payout;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.fachui.devstack.stores.Database;
import org.fachui.devstack.stores.TestStores;
import org.fachui.platform.store.Transactions;
import org.flywaydb.core.Flyway;

/** A fresh, migrated database of the payout service on real PostgreSQL. */
public final class PayoutTestDatabase implements AutoCloseable {
  private final Database database;
  private final KeptConnections kept;

  private PayoutTestDatabase(Database database) {
    this.database = database;
    this.kept = new KeptConnections(database::connect);
  }

  /** Makes one. */
  public static PayoutTestDatabase fresh() {
    return new PayoutTestDatabase(
        TestStores.shared().freshDatabase("payout", PayoutTestDatabase::migrate));
  }

  private static void migrate(Database empty) {
    Flyway.configure()
        .dataSource(empty.url(), empty.user(), empty.password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  /** Transactions on it, each on a connection of its own. */
  public Transactions transactions() {
    return new Transactions(database::connect);
  }

  /** The same on connections that are kept until this is closed. */
  public Transactions keptTransactions() {
    return new Transactions(kept);
  }

  @Override
  public void close() {
    kept.close();
  }

  /** Runs statements, each by itself, as a person with power over the database would. */
  public void run(String... statements) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The one number that a query gives. */
  public long number(String sql) {
    return transactions()
        .run(
            c -> {
              try (Statement statement = c.createStatement();
                  var row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
              }
            });
  }
}
