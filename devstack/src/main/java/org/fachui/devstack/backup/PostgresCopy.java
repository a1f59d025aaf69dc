package org.fachui.devstack.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.stores.PostgresServer;

/**
 * A base backup of a PostgreSQL that goes on working, by its low-level API (PostgreSQL 17, "Making
 * a Base Backup Using the Low Level API"): the data folder between {@code pg_backup_start} and
 * {@code pg_backup_stop}, then the write-ahead log between the two, which a replication slot of the
 * same session keeps from being recycled.
 */
final class PostgresCopy {
  /** Their contents are of no use after a restart, or come later. */
  private static final Set<String> EMPTIED =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> SKIPPED =
      Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init", "backup_label");

  /** Last, so that it is not older than what it points to. */
  private static final String CONTROL = "global/pg_control";

  private static final Pattern START_FILE = Pattern.compile("\\(file ([0-9A-F]{24})\\)");
  private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");

  private final PostgresServer server;
  private final String prefix;
  private final BackupWriter out;

  /**
   * @param prefix path of the data folder in the backup
   */
  PostgresCopy(PostgresServer server, String prefix, BackupWriter out) {
    this.server = server;
    this.prefix = prefix;
    this.out = out;
  }

  /** What {@code pg_backup_stop} says. */
  private record Stopped(String lsn, String label, String tablespaces, String lastFile) {}

  Manifest.Postgres copy() throws SQLException, IOException {
    try (Connection session = server.patient("postgres")) {
      text(
          session,
          "SELECT pg_create_physical_replication_slot('fachui_backup_' || pg_backend_pid(), true, true)::text");
      String start = text(session, "SELECT pg_backup_start('fachui', true)::text");
      copyFolder();
      Stopped stopped = stop(session);
      if (!stopped.tablespaces().isBlank()) {
        throw new StackFailure("PostgreSQL has tablespaces elsewhere, which are not backed up.");
      }
      out.add(prefix + "backup_label", stopped.label().getBytes(StandardCharsets.UTF_8));
      copyLog(stopped);
      return new Manifest.Postgres(
          text(session, "SHOW server_version").split(" ", 2)[0],
          text(session, "SELECT system_identifier::text FROM pg_control_system()"),
          Long.parseLong(stopped.lastFile().substring(0, 8), 16),
          start,
          stopped.lsn());
    }
  }

  private static Stopped stop(Connection session) throws SQLException {
    try (PreparedStatement stop =
            session.prepareStatement(
                "SELECT lsn::text, labelfile, spcmapfile, pg_walfile_name(lsn) FROM pg_backup_stop(false)");
        ResultSet row = stop.executeQuery()) {
      row.next();
      return new Stopped(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    }
  }

  private void copyFolder() throws IOException {
    Path folder = server.folder();
    Files.walkFileTree(folder, new Copying(folder));
    out.add(prefix + CONTROL, folder.resolve(CONTROL));
  }

  /** The segments from where recovery begins to where the copy is consistent, and no others. */
  private void copyLog(Stopped stopped) throws IOException {
    Matcher first = START_FILE.matcher(stopped.label());
    if (!first.find()) {
      throw new StackFailure("PostgreSQL's backup label does not say where the log begins.");
    }
    Path log = server.folder().resolve("pg_wal");
    List<Path> segments;
    try (Stream<Path> files = Files.list(log)) {
      segments =
          files
              .filter(
                  file -> {
                    String name = file.getFileName().toString();
                    return name.endsWith(".history")
                        || (SEGMENT.matcher(name).matches()
                            && name.compareTo(first.group(1)) >= 0
                            && name.compareTo(stopped.lastFile()) <= 0);
                  })
              .sorted()
              .toList();
    }
    for (Path segment : segments) {
      out.add(prefix + "pg_wal/" + segment.getFileName(), segment);
    }
  }

  private static String text(Connection session, String sql) throws SQLException {
    try (PreparedStatement query = session.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  /** Copies while the server works: what vanishes meanwhile is known to the log. */
  private final class Copying extends SimpleFileVisitor<Path> {
    private final Path root;

    Copying(Path root) {
      this.root = root;
    }

    private String name(Path path) {
      return root.relativize(path).toString().replace('\\', '/');
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = name(folder);
      if (name.startsWith("pgsql_tmp") || name.contains("/pgsql_tmp")) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      out.folder(name.isEmpty() ? prefix.substring(0, prefix.length() - 1) : prefix + name);
      return EMPTIED.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String name = name(file);
      if (!SKIPPED.contains(file.getFileName().toString()) && !name.equals(CONTROL)) {
        out.add(prefix + name, file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
      if (cause instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw cause;
    }
  }
}
