package org.fachui.devstack.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.fachui.devstack.processes.ChildProcess;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.Launch;
import org.fachui.devstack.processes.ServerProcess;
import org.fachui.devstack.processes.Signal;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.processes.Waiting;

/**
 * PostgreSQL 17 with fsync, synchronous commit and full page writes on, scram passwords, UTF-8 and
 * PostgreSQL's own C.UTF-8 collation, so that the machine's locales do not matter.
 *
 * <p>PostgreSQL refuses to run as root. As root it runs in a user namespace of its own, in which it
 * is nobody, and its files stay root's.
 */
public final class PostgresServer extends ServerProcess {
  private static final String ADMIN = "fachui_admin";
  private static final Duration START_MAX = Duration.ofSeconds(90);
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

  private static final String SETTINGS =
      """
      # written at every start
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      max_connections = 200
      shared_buffers = 256MB
      max_wal_size = 1GB
      checkpoint_timeout = 15min
      jit = off
      timezone = 'UTC'
      log_timezone = 'UTC'
      password_encryption = scram-sha-256
      # nothing that was acknowledged may be lost
      fsync = on
      synchronous_commit = on
      full_page_writes = on
      wal_level = replica
      # the log carries no personal data: no parameter, no row
      log_error_verbosity = terse
      log_parameter_max_length_on_error = 0
      log_min_error_statement = panic
      log_statement = none
      log_connections = off
      """;

  private final Software software;
  private final Secrets secrets;

  /**
   * @param folder its data; made when missing
   * @param logs where {@code postgres.log} lies
   */
  public PostgresServer(Path folder, Path logs, int port, Software software, Secrets secrets) {
    super("postgres", folder, logs, port, Signal.INT, Duration.ofSeconds(20));
    this.software = software;
    this.secrets = secrets;
  }

  @Override
  public void start() {
    Path bin = software.postgres().resolve("bin");
    Folders.makePrivate(folder());
    if (!Files.exists(folder().resolve("fachui.conf"))) {
      create(bin);
    }
    write(folder().resolve("fachui.conf"), SETTINGS + "port = " + port() + "\n");
    List<String> command = asAllowedUser();
    command.addAll(List.of(bin.resolve("postgres").toString(), "-D", folder().toString()));
    start(launch(command), START_MAX);
  }

  /** Makes the cluster. An interrupted creation leaves no fachui.conf and is made again. */
  private void create(Path bin) {
    Folders.delete(folder());
    Folders.makePrivate(folder());
    Path password = folder().resolveSibling(folder().getFileName() + ".initdb");
    write(password, adminPassword() + "\n");
    List<String> command = asAllowedUser();
    command.addAll(
        List.of(
            bin.resolve("initdb").toString(),
            "--pgdata=" + folder(),
            "--username=" + ADMIN,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--data-checksums",
            "--no-instructions"));
    ChildProcess initdb = ChildProcess.start(launch(command));
    boolean ended = Waiting.until(START_MAX, () -> !initdb.isAlive());
    if (!ended) {
      initdb.kill9();
    }
    delete(password);
    if (!ended || initdb.exitValue() != 0) {
      throw new StackFailure("PostgreSQL's files could not be made; see " + log() + ".");
    }
    append(folder().resolve("postgresql.conf"), "\ninclude 'fachui.conf'\n");
  }

  private static List<String> asAllowedUser() {
    return "root".equals(System.getProperty("user.name"))
        ? new ArrayList<>(List.of("unshare", "-U"))
        : new ArrayList<>();
  }

  private Launch launch(List<String> command) {
    return launch(command, Map.of("LC_ALL", "C", "TZ", "UTC"));
  }

  @Override
  public boolean isReady() {
    try (Connection connection = admin("postgres");
        Statement statement = connection.createStatement()) {
      return statement.execute("SELECT 1");
    } catch (SQLException e) {
      return false;
    }
  }

  /**
   * The database of this name with an owner of the same name; both are made when missing.
   *
   * @param name lower case letters, digits and underscores
   */
  public Database database(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a plain database name: " + name);
    }
    String password = secrets.password("postgres." + name);
    try (Connection connection = admin("postgres");
        Statement statement = connection.createStatement()) {
      boolean role = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name);
      statement.execute(
          (role ? "ALTER" : "CREATE") + " ROLE " + name + " LOGIN PASSWORD '" + password + "'");
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
        statement.execute("CREATE DATABASE " + name + " OWNER " + name);
      }
      return new Database(name, url(name), name, password);
    } catch (SQLException e) {
      throw new StackFailure("Cannot make the database " + name + ": " + e.getMessage(), e);
    }
  }

  /**
   * A new database with everything that is in this one, and the same owner. Nobody may be connected
   * to the original meanwhile.
   *
   * @param name lower case letters, digits and underscores
   */
  public Database copy(Database original, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a plain database name: " + name);
    }
    try (Connection connection = admin("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE DATABASE " + name + " TEMPLATE " + original.name() + " OWNER " + original.user());
      return new Database(name, url(name), original.user(), original.password());
    } catch (SQLException e) {
      throw new StackFailure("Cannot copy the database " + original.name() + ": " + e, e);
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** JDBC address of a database of this server. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  /** A connection as the superuser, with short time-outs; the caller closes it. */
  public Connection admin(String database) throws SQLException {
    return admin(database, 10);
  }

  /** The same for work that may take minutes. */
  public Connection patient(String database) throws SQLException {
    return admin(database, 0);
  }

  private Connection admin(String database, int answerSecondsMax) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", ADMIN);
    login.setProperty("password", adminPassword());
    login.setProperty("loginTimeout", "5");
    login.setProperty("connectTimeout", "2");
    login.setProperty("socketTimeout", Integer.toString(answerSecondsMax));
    return DriverManager.getConnection(url(database), login);
  }

  private String adminPassword() {
    return secrets.password("postgres.admin");
  }

  private static void write(Path file, String text) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new StackFailure("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, text, java.nio.file.StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new StackFailure("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new StackFailure("Cannot remove " + file + ": " + e.getMessage(), e);
    }
  }
}
