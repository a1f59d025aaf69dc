package org.fachui.devstack.stores;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.StackFailure;

/**
 * Generated passwords, kept in a file that only its owner can read. A password is made when it is
 * first asked for and stays the same from then on.
 */
public final class Secrets {
  private static final int PASSWORD_BYTES = 24;

  private final Path file;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param folder where the file {@code secrets.properties} lies or shall lie
   */
  public Secrets(Path folder) {
    this.file = Folders.makePrivate(folder).resolve("secrets.properties");
  }

  /**
   * The password of this name: 32 characters that need no quoting in URLs and files.
   *
   * @param name such as {@code postgres.auction}
   */
  public synchronized String password(String name) {
    Properties all = read();
    String known = all.getProperty(name);
    if (known != null) {
      return known;
    }
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    // a leading letter, because a password that begins with '-' would look like an option
    String made = "p" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    all.setProperty(name, made);
    write(all);
    return made;
  }

  private Properties read() {
    Properties all = new Properties();
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        all.load(in);
      } catch (IOException e) {
        throw new StackFailure("Cannot read " + file + ": " + e.getMessage(), e);
      }
    }
    return all;
  }

  private void write(Properties all) {
    try {
      Path next =
          Files.createTempFile(
              file.toAbsolutePath().getParent(),
              "secrets",
              ".tmp",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (OutputStream out = Files.newOutputStream(next)) {
        all.store(out, "generated; delete nothing here while the data exists");
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StackFailure("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
