package org.fachui.registry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.fachui.devstack.stores.Database;
import org.fachui.devstack.stores.TestStores;
import org.fachui.platform.store.Transactions;
import org.flywaydb.core.Flyway;

/** A fresh, migrated database of the registry adapter on real PostgreSQL. */
public final class RegistryTestDatabase {
  private final Database database;
  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

  private RegistryTestDatabase(Database database) {
    this.database = database;
  }

  /** Makes one. */
  public static RegistryTestDatabase fresh() {
    return new RegistryTestDatabase(
        TestStores.shared().freshDatabase("registry", RegistryTestDatabase::migrate));
  }

  private static void migrate(Database empty) {
    Flyway.configure()
        .dataSource(empty.url(), empty.user(), empty.password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  /** Transactions on it; connections are used again, because opening one takes longer than most. */
  public Transactions transactions() {
    return new Transactions(this::open);
  }

  private Connection open() throws SQLException {
    Connection known = idle.poll();
    Connection connection = known == null ? database.connect() : known;
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                idle.add(connection);
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause() == null ? failed : failed.getCause();
              }
            });
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

  /** The first column of each row of a query. */
  public List<String> texts(String sql) {
    return transactions().run(c -> Sql.rows(c, row -> row.getString(1), sql));
  }
}
