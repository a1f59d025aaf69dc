package org.fachui.devstack.stores;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.StackFailure;

/**
 * The programs of PostgreSQL and Redis, unpacked once from the jars on our class path. Several
 * programs may unpack into the same folder at once: each does it aside, the first one to rename
 * wins.
 */
public final class Software {
  /** A data folder of PostgreSQL is of use to this version only. */
  public static final String POSTGRES_MAJOR = "17";

  private static final String POSTGRES = "postgres-17.11.0";
  private static final String REDIS = "redis-7.0.15";

  private final Path folder;

  /**
   * @param folder where the unpacked programs are kept
   */
  public Software(Path folder) {
    this.folder = Folders.makePrivate(folder.toAbsolutePath());
  }

  /**
   * Software shared by the tests of one user: unpacking takes seconds, and every test JVM needs it.
   */
  public static Software ofThisUser() {
    String user = System.getProperty("user.name", "nobody").replaceAll("[^A-Za-z0-9_-]", "_");
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), "fachui-software-" + user);
    Software software = new Software(folder);
    software.refuseForeignOwner();
    return software;
  }

  /** PostgreSQL's folder, with {@code bin}, {@code lib} and {@code share}. */
  public Path postgres() {
    return unpacked(POSTGRES, "/postgres-linux-" + architecture("x86_64", "arm_64") + ".txz");
  }

  /** The program {@code redis-server}. */
  public Path redisServer() {
    String resource = "/redis-server-7.0.15-linux-" + architecture("amd64", "arm64");
    return unpacked(REDIS, resource).resolve("redis-server");
  }

  private static String architecture(String amd64, String arm64) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    if (!system.contains("linux")) {
      throw new StackFailure("The one-machine stack runs on Linux; this is " + system + ".");
    }
    return switch (machine) {
      case "amd64", "x86_64" -> amd64;
      case "aarch64", "arm64" -> arm64;
      default -> throw new StackFailure("No database programs for this processor: " + machine);
    };
  }

  private void refuseForeignOwner() {
    try {
      Path mine = Files.createTempFile(folder, "owner", ".tmp");
      boolean same = Files.getOwner(mine).equals(Files.getOwner(folder));
      Files.delete(mine);
      if (!same) {
        throw new StackFailure("The folder " + folder + " belongs to another user; remove it.");
      }
    } catch (IOException e) {
      throw new StackFailure("Cannot use the folder " + folder + ": " + e.getMessage(), e);
    }
  }

  private Path unpacked(String name, String resource) {
    Path done = folder.resolve(name);
    if (Files.isDirectory(done)) {
      return done;
    }
    try (InputStream packed = Software.class.getResourceAsStream(resource)) {
      if (packed == null) {
        throw new StackFailure("The class path has no " + resource + "; build devstack again.");
      }
      Path aside = Files.createTempDirectory(folder, name + "-");
      if (resource.endsWith(".txz")) {
        untar(packed, aside);
      } else {
        Path program = aside.resolve("redis-server");
        Files.copy(packed, program);
        makeExecutable(program);
      }
      install(aside, done);
      return done;
    } catch (IOException e) {
      throw new StackFailure("Cannot unpack " + name + " to " + folder + ": " + e.getMessage(), e);
    }
  }

  private static void install(Path aside, Path done) throws IOException {
    try {
      Files.move(aside, done, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      Folders.delete(aside);
      if (!Files.isDirectory(done)) {
        throw e;
      }
      // another program was quicker, with the same content
    }
  }

  private static void untar(InputStream packed, Path to) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(packed, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = to.resolve(entry.getName()).normalize();
        if (!file.startsWith(to)) {
          throw new IOException("an entry leaves the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(file.resolveSibling("."));
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(file.resolveSibling("."));
          Files.copy(tar, file);
          if ((entry.getMode() & 0100) != 0) {
            makeExecutable(file);
          }
        }
      }
    }
  }

  private static void makeExecutable(Path file) throws IOException {
    Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
    permissions.add(PosixFilePermission.OWNER_EXECUTE);
    Files.setPosixFilePermissions(file, permissions);
  }
}
