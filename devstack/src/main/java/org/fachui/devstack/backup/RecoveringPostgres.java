package org.fachui.devstack.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fachui.devstack.processes.Ports;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.processes.Waiting;
import org.fachui.devstack.stores.PostgresServer;
import org.fachui.devstack.stores.Secrets;
import org.fachui.devstack.stores.Software;

/**
 * Lets a copied data folder recover on a port of its own, which also proves that it can, and tells
 * every database in it that it was restored. Recovery ends on a new timeline: whoever remembers the
 * old one sees the difference too.
 */
final class RecoveringPostgres {
  private static final Duration RECOVERED_WITHIN = Duration.ofMinutes(30);

  private final Path folder;
  private final PostgresServer server;

  /**
   * @param folder the data folder as it was copied
   * @param secrets those that belong to it
   */
  RecoveringPostgres(Path folder, Path logs, Software software, Secrets secrets) {
    this.folder = folder;
    this.server = new PostgresServer(folder, logs, Ports.some(1).get(0), software, secrets);
  }

  void run(Manifest manifest) {
    try {
      Files.createFile(folder.resolve("recovery.signal"));
      // all of the log is in the folder: there is nowhere to fetch more from
      Files.writeString(
          folder.resolve("postgresql.auto.conf"),
          "restore_command = 'false'\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      server.start();
      try {
        requireRecovered();
        tell(manifest);
      } finally {
        server.stop();
      }
    } catch (SQLException | IOException | StackFailure e) {
      throw new StackFailure(
          "PostgreSQL does not recover from this backup; nothing was changed, take another one. "
              + e.getMessage(),
          e);
    }
  }

  private void requireRecovered() {
    boolean recovered =
        Waiting.until(
            RECOVERED_WITHIN,
            () -> {
              try {
                return text("postgres", "SELECT (NOT pg_is_in_recovery())::text").equals("true");
              } catch (SQLException e) {
                return false;
              }
            });
    if (!recovered) {
      throw new StackFailure("It was still recovering after " + RECOVERED_WITHIN + ".");
    }
  }

  private void tell(Manifest manifest) throws SQLException {
    String identifier = text("postgres", "SELECT system_identifier::text FROM pg_control_system()");
    if (!identifier.equals(manifest.postgres().systemIdentifier())) {
      throw new StackFailure("It is another cluster than the manifest says.");
    }
    for (String database : databases()) {
      try (Connection connection = server.patient(database);
          PreparedStatement known =
              connection.prepareStatement(
                  "SELECT to_regprocedure('fachui_restored(jsonb)') IS NOT NULL");
          ResultSet row = known.executeQuery()) {
        if (row.next() && row.getBoolean(1)) {
          tell(connection, manifest);
        }
      }
    }
    try (Connection connection = server.patient("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER SYSTEM RESET restore_command");
    }
  }

  private static void tell(Connection connection, Manifest manifest) throws SQLException {
    try (PreparedStatement call =
        connection.prepareStatement("SELECT fachui_restored(?::jsonb)::text")) {
      call.setString(1, manifest.head().toString());
      call.executeQuery().close();
    }
  }

  private List<String> databases() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = server.patient("postgres");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT datname FROM pg_database WHERE NOT datistemplate AND datallowconn")) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  private String text(String database, String sql) throws SQLException {
    try (Connection connection = server.patient(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
