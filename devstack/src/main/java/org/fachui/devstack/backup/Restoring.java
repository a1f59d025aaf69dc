package org.fachui.devstack.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fachui.devstack.launcher.Claim;
import org.fachui.devstack.launcher.PidFiles;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.stores.Secrets;
import org.fachui.devstack.stores.Software;
import org.fachui.devstack.supervisor.StackOptions;

/**
 * Puts a backup in the place of a stack's data. Everything is unpacked, checked and recovered in a
 * folder aside; only then does it take the place, and what was there before stays beside it.
 */
public final class Restoring {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  /** Streams keep what is journaled for a day; an older backup finds nothing to follow on. */
  private static final Duration STREAMS_KEEP = Duration.ofHours(23);

  private final StackOptions options;
  private final Path data;
  private final Clock clock;
  private final Consumer<String> say;

  /**
   * @param options of the stack whose data are put back
   * @param say is told what is being done
   */
  public Restoring(StackOptions options, Clock clock, Consumer<String> say) {
    this.options = options;
    this.data = options.data();
    this.clock = clock;
    this.say = say;
  }

  /**
   * Restores.
   *
   * @param replace whether data that are there are moved aside; otherwise they are refused
   * @param onlyPostgres whether everything but PostgreSQL's data stays as it is
   * @throws StackFailure with one sentence; nothing was changed then
   */
  public void restore(Path file, boolean replace, boolean onlyPostgres) {
    requireStopped();
    try (BackupFile backup = BackupFile.open(file)) {
      Manifest manifest = backup.manifest();
      requireVersion(manifest);
      requirePlace(manifest, replace, onlyPostgres);
      Path aside = aside(onlyPostgres);
      Folders.delete(aside);
      try {
        unpack(backup, aside, onlyPostgres);
        recover(manifest, aside, onlyPostgres);
        requireStopped();
        Path before = onlyPostgres ? putPostgres(aside) : putEverything(aside);
        tell(manifest, before, onlyPostgres);
      } finally {
        Folders.delete(aside);
      }
    } catch (IOException e) {
      throw new StackFailure("The backup could not be put back: " + e.getMessage() + ".", e);
    }
  }

  private Path aside(boolean onlyPostgres) {
    return onlyPostgres
        ? data.resolve("postgres.restoring.tmp")
        : data.resolveSibling(data.getFileName() + ".restoring");
  }

  private void requireStopped() {
    PidFiles files = new PidFiles(data);
    boolean runs =
        Claim.holder(data).isPresent()
            || files.names().stream().anyMatch(name -> files.running(name).isPresent());
    if (runs) {
      throw new StackFailure(
          "Fachui runs on " + data + "; end it with ./fachui down and restore then.");
    }
  }

  private static void requireVersion(Manifest manifest) {
    if (!manifest.postgres().major().equals(Software.POSTGRES_MAJOR)) {
      throw new StackFailure(
          "The backup holds data of PostgreSQL "
              + manifest.postgres().version()
              + ", this program has "
              + Software.POSTGRES_MAJOR
              + "; restore it with the version of Fachui that made it.");
    }
  }

  private void requirePlace(Manifest manifest, boolean replace, boolean onlyPostgres)
      throws IOException {
    Path place = onlyPostgres ? data.resolve(Layout.POSTGRES) : data;
    if (onlyPostgres && !Files.exists(data.resolve("secrets.properties"))) {
      throw new StackFailure(
          "There is nothing in " + data + " that PostgreSQL could be put back to; restore all.");
    }
    boolean taken = onlyPostgres ? isFilled(place) : Layout.holdsData(data);
    if (taken && !replace) {
      throw new StackFailure(
          "There are data in "
              + place
              + "; choose another folder with --data, or move them aside with --replace.");
    }
    if (onlyPostgres && manifest.takenAt().plus(STREAMS_KEEP).isBefore(clock.instant())) {
      throw new StackFailure(
          "The backup of "
              + manifest.takenAt()
              + " is older than what the streams keep; restore all of it without --only-postgres.");
    }
    long free = Files.getFileStore(existing(data)).getUsableSpace();
    if (free < manifest.size() + manifest.size() / 10) {
      throw new StackFailure(
          "The disk of "
              + data
              + " has "
              + Shown.mib(free)
              + " MiB free, the backup needs "
              + Shown.mib(manifest.size() + manifest.size() / 10)
              + " MiB; make room or choose another folder with --data.");
    }
  }

  /** The folder, or the nearest one above it that is there. */
  private static Path existing(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at)) {
        return at;
      }
    }
    return folder;
  }

  private static boolean isFilled(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Files.exists(folder);
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isPresent();
    }
  }

  private void unpack(BackupFile backup, Path aside, boolean onlyPostgres) {
    Manifest manifest = backup.manifest();
    Predicate<String> wanted =
        path ->
            !onlyPostgres || path.equals(Layout.POSTGRES) || path.startsWith(Layout.POSTGRES + "/");
    long total =
        manifest.files().stream()
            .filter(file -> wanted.test(file.path()))
            .mapToLong(Manifest.Entry::size)
            .sum();
    Shown shown = new Shown(say, total);
    shown.begin("unpacking and checking the backup of " + manifest.takenAt());
    backup.unpack(aside, wanted, shown);
  }

  private void recover(Manifest manifest, Path aside, boolean onlyPostgres) {
    say.accept("PostgreSQL recovers to where the backup is consistent …");
    new RecoveringPostgres(
            aside.resolve(Layout.POSTGRES),
            aside.resolve("logs"),
            new Software(options.software()),
            new Secrets(onlyPostgres ? data : aside))
        .run(manifest);
  }

  /** Returns where the data lie that were there before; an empty text's path when none were. */
  private Path putPostgres(Path aside) throws IOException {
    Path place = data.resolve(Layout.POSTGRES);
    Path before = Path.of("");
    if (isFilled(place)) {
      before = data.resolveSibling(data.getFileName() + ".postgres-before-" + stamp());
      Files.move(place, before, StandardCopyOption.ATOMIC_MOVE);
    } else {
      Folders.delete(place);
    }
    Files.move(aside.resolve(Layout.POSTGRES), place, StandardCopyOption.ATOMIC_MOVE);
    return before;
  }

  private Path putEverything(Path aside) throws IOException {
    Path before = Path.of("");
    if (Files.isDirectory(data)) {
      keepOutside(aside);
      for (String program : Layout.PROGRAMS) {
        if (Files.exists(data.resolve(program)) && !Files.exists(aside.resolve(program))) {
          Files.move(data.resolve(program), aside.resolve(program));
        }
      }
      if (Layout.holdsData(data)) {
        before = data.resolveSibling(data.getFileName() + ".before-" + stamp());
        Files.move(data, before, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Folders.delete(data);
      }
    }
    Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
    return before;
  }

  /** The bank and the bureaus know what they know, whatever we restore. */
  private void keepOutside(Path aside) throws IOException {
    List<Path> outside;
    try (Stream<Path> entries = Files.list(data)) {
      outside = entries.filter(entry -> Layout.isOutside(entry.getFileName().toString())).toList();
    }
    for (Path one : outside) {
      try (Stream<Path> tree = Files.walk(one)) {
        for (Path from : tree.toList()) {
          Files.copy(
              from, aside.resolve(data.relativize(from)), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private String stamp() {
    return STAMP.format(clock.instant());
  }

  private void tell(Manifest manifest, Path before, boolean onlyPostgres) {
    if (!before.toString().isEmpty()) {
      say.accept("What was there before lies in " + before + ".");
    }
    say.accept(
        onlyPostgres
            ? "PostgreSQL is as it was at "
                + manifest.takenAt()
                + "; at the next start what the streams hold beyond that is journaled."
            : "Everything is as it was at "
                + manifest.takenAt()
                + "; what was recorded after that is not in the backup.");
    say.accept(
        "Nothing is paid until two people have looked and resumed it (docs/operating/backup.md).");
  }
}
