package org.fachui.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.fachui.devstack.stores.Database;
import org.fachui.devstack.stores.TestStores;
import org.fachui.platform.startup.Migrating;
import org.fachui.platform.startup.StartupRefused;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What a service does to its database before it serves, against real PostgreSQL. */
class MigratingIT {
  private static final String MIGRATIONS = "classpath:db/migration";
  private final Database database = TestStores.shared().freshDatabase();

  @Test
  void makesTheTablesAndAgainChangesNothing() throws SQLException {
    Migrating.migrate(source(), "website", MIGRATIONS);
    Migrating.migrate(source(), "website", MIGRATIONS);

    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT count(*) FROM flyway_schema_history WHERE success")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(1);
    }
  }

  @Test
  void refusesADatabaseThatForgetsCommitsAndLeavesItAlone() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER ROLE " + database.user() + " SET synchronous_commit = off");
    }

    assertThatThrownBy(() -> Migrating.migrate(source(), "website", MIGRATIONS))
        .isInstanceOf(StartupRefused.class)
        .hasMessage(
            "PostgreSQL behind website would forget acknowledged commits"
                + " (synchronous_commit=off); switch these on.");
    try (Connection connection = database.connect();
        ResultSet rows = connection.getMetaData().getTables(null, "public", "session", null)) {
      assertThat(rows.next()).isFalse();
    }
  }

  @Test
  void saysInOneSentenceThatTheDatabaseIsAway() {
    PGSimpleDataSource nowhere = source();
    nowhere.setPortNumbers(new int[] {1});

    assertThatThrownBy(() -> Migrating.migrate(nowhere, "website", MIGRATIONS))
        .isInstanceOf(StartupRefused.class)
        .hasMessage("PostgreSQL behind website does not answer.");
  }

  private PGSimpleDataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.url());
    source.setUser(database.user());
    source.setPassword(database.password());
    return source;
  }
}
