package org.fachui.devstack.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.supervisor.Stack;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Takes a backup of a stack that runs. PostgreSQL comes first and Redis after it, so that the
 * streams in the backup are never behind its journal; keys and secrets come last.
 */
public final class TakingBackup {
  private final Stack stack;
  private final Clock clock;
  private final Consumer<String> say;

  /**
   * @param stack need not have been started by this program, but has to run
   * @param say is told what is being done
   */
  public TakingBackup(Stack stack, Clock clock, Consumer<String> say) {
    this.stack = stack;
    this.clock = clock;
    this.say = say;
  }

  /**
   * Writes the backup.
   *
   * @param target the file; must not be there
   * @throws StackFailure with one sentence when it cannot be taken; nothing is left behind then
   */
  public void take(Path target) {
    Path file = target.toAbsolutePath().normalize();
    requirePlace(file);
    requireRunning();
    Shown shown = new Shown(say, 0);
    try (BackupWriter out = BackupWriter.begin(file, shown)) {
      Map<String, Long> before = journalEpochs();
      shown.begin("PostgreSQL, which goes on working");
      Manifest.Postgres postgres =
          new PostgresCopy(stack.postgres(), Layout.POSTGRES + "/", out).copy();
      final Instant takenAt = clock.instant();
      shown.begin("the streams of Redis");
      String redis = new RedisCopy(stack.redis(), Layout.REDIS + "/", out).copy();
      Map<String, Long> epochs = epochs(before, RedisCopy.epochs(stack.redis()));
      shown.begin("keys and secrets");
      copyRest(out);
      Manifest manifest =
          new Manifest(takenAt, postgres, redis, epochs, out.files(), out.folders());
      out.finish(manifest);
      say.accept(
          "The backup is whole: "
              + file
              + ", "
              + Shown.mib(Files.size(file))
              + " MiB, "
              + manifest.files().size()
              + " files, consistent at "
              + postgres.stopLsn()
              + ".");
    } catch (FileAlreadyExistsException e) {
      throw new StackFailure("The file " + file + " is there already; choose another name.", e);
    } catch (IOException | SQLException | JedisException e) {
      throw new StackFailure(
          "The backup could not be taken: " + e.getMessage() + "; nothing was written.", e);
    }
  }

  private void requirePlace(Path file) {
    if (file.startsWith(stack.options().data())) {
      throw new StackFailure(
          "A backup inside "
              + stack.options().data()
              + " would be lost with it; name a file elsewhere, best on another disk.");
    }
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new StackFailure("There is no folder " + folder + "; make it first.");
    }
  }

  private void requireRunning() {
    if (!stack.postgres().isReady() || !stack.redis().isReady()) {
      throw new StackFailure(
          "PostgreSQL or Redis of "
              + stack.options().data()
              + " does not answer; start Fachui with ./fachui up and take the backup then.");
    }
  }

  /** Bucket → engine epoch in the journal; nothing before the auction service first ran. */
  private Map<String, Long> journalEpochs() throws SQLException {
    Map<String, Long> epochs = new TreeMap<>();
    try (Connection connection = stack.auctionDatabase().connect();
        Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery("SELECT to_regclass('bucket')::text")) {
        row.next();
        if (row.getString(1) == null) {
          return epochs;
        }
      }
      try (ResultSet row = statement.executeQuery("SELECT bucket, engine_epoch FROM bucket")) {
        while (row.next()) {
          epochs.put(row.getString(1), row.getLong(2));
        }
      }
    }
    return epochs;
  }

  /** A journal from before a rebuild and a stream from after it do not fit together. */
  private static Map<String, Long> epochs(Map<String, Long> journal, Map<String, Long> arbiter) {
    arbiter.forEach(
        (bucket, epoch) -> {
          if (epoch > journal.getOrDefault(bucket, epoch)) {
            throw new StackFailure(
                "The bid engine was rebuilt while the backup was taken; take it again.");
          }
        });
    Map<String, Long> epochs = new TreeMap<>(journal);
    arbiter.forEach((bucket, epoch) -> epochs.merge(bucket, epoch, Math::max));
    return epochs;
  }

  /** Everything else that cannot be made again: what is unknown here is copied too. */
  private void copyRest(BackupWriter out) throws IOException {
    Path data = stack.options().data();
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(data)) {
              return FileVisitResult.CONTINUE;
            }
            String name = data.relativize(folder).toString();
            if (!Layout.isPlainState(name)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            out.folder(name);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String name = data.relativize(file).toString();
            if (attributes.isRegularFile() && Layout.isPlainState(name)) {
              out.add(name, file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
