package org.fachui.platform.protection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/**
 * The file of keys in {@code fachui.keys.dir}. Made at the first start; of several services that
 * start at once one makes it, the others read it. It is never overwritten.
 */
public final class KeyFile {
  /** Its name. */
  public static final String NAME = "protection.keys";

  private KeyFile() {}

  /**
   * The keys of a folder.
   *
   * @throws ProtectionFailure if they can be neither read nor made
   */
  public static ProtectionKeys in(Path folder, SecureRandom randomness) {
    Path file = folder.resolve(NAME);
    try {
      if (!Files.exists(file)) {
        make(file, ProtectionKeys.generate(randomness));
      }
      return ProtectionKeys.of(Files.readString(file, US_ASCII));
    } catch (IOException failed) {
      throw new ProtectionFailure(
          NAME + " in fachui.keys.dir can be neither read nor made", failed);
    }
  }

  /** Whole or not at all: a link to a finished file, which fails when there is one already. */
  private static void make(Path file, String text) throws IOException {
    Path draft = Files.createTempFile(file.getParent(), NAME, ".new", ownerOnly(file));
    try {
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
        channel.force(true);
      }
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException another) {
      // Somebody else was first: theirs are the keys.
      assert another != null;
    } finally {
      Files.delete(draft);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
