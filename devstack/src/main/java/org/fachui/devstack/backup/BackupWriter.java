package org.fachui.devstack.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fachui.devstack.backup.Manifest.Entry;

/**
 * Writes a backup: a ZIP file under a temporary name that nobody else can read, which takes its
 * name when it is whole and on disk. Its first entry says what it is, its last is the manifest.
 */
final class BackupWriter implements AutoCloseable {
  /** Name of the first entry; it stands in the first bytes of the file. */
  static final String MARK = "fachui-backup";

  static final String MANIFEST = "manifest.json";
  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path part;
  private final FileChannel channel;
  private final ZipOutputStream zip;
  private final LongConsumer written;
  private final List<Entry> files = new ArrayList<>();
  private final List<String> folders = new ArrayList<>();

  private BackupWriter(Path target, Path part, FileChannel channel, LongConsumer written)
      throws IOException {
    this.target = target;
    this.part = part;
    this.channel = channel;
    this.written = written;
    this.zip =
        new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
    this.zip.setLevel(Deflater.BEST_SPEED);
    this.zip.putNextEntry(new ZipEntry(MARK));
    this.zip.closeEntry();
  }

  /**
   * Begins a file.
   *
   * @param target its name when it is whole; must not be taken
   * @param written is told of the bytes that went in, now and then
   */
  static BackupWriter begin(Path target, LongConsumer written) throws IOException {
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    Files.deleteIfExists(part);
    FileChannel channel =
        FileChannel.open(
            part,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return new BackupWriter(target, part, channel, written);
  }

  /** Notes a folder, so that it is made again even when it is empty. */
  void folder(String path) {
    folders.add(path);
  }

  /** Adds bytes as a file. */
  void add(String path, byte[] bytes) throws IOException {
    add(path, new ByteArrayInputStream(bytes), bytes.length);
  }

  /** Adds a file as it is now; one that vanished meanwhile is left out. */
  void add(String path, Path file) throws IOException {
    try (InputStream in = new FileInputStream(file.toFile())) {
      add(path, in, Long.MAX_VALUE);
    } catch (java.io.FileNotFoundException e) {
      if (Files.exists(file)) {
        throw e;
      }
      // the server has removed it: recovery knows that from the log
    }
  }

  /** Adds at most so many bytes of a file that is being appended to. */
  void add(String path, Path file, long atMost) throws IOException {
    try (InputStream in = new FileInputStream(file.toFile())) {
      add(path, in, atMost);
    }
  }

  private void add(String path, InputStream in, long atMost) throws IOException {
    MessageDigest sha256 = Digests.sha256();
    zip.putNextEntry(new ZipEntry(path));
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    while (size < atMost) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, atMost - size));
      if (read < 0) {
        break;
      }
      zip.write(buffer, 0, read);
      sha256.update(buffer, 0, read);
      size += read;
      written.accept(read);
    }
    zip.closeEntry();
    files.add(new Entry(path, size, HexFormat.of().formatHex(sha256.digest())));
  }

  /** What was added so far. */
  List<Entry> files() {
    return List.copyOf(files);
  }

  /** The folders that were noted so far. */
  List<String> folders() {
    return List.copyOf(folders);
  }

  /** Writes the manifest, waits for the disk, and gives the file its name. */
  void finish(Manifest manifest) throws IOException {
    zip.putNextEntry(new ZipEntry(MANIFEST));
    zip.write(manifest.bytes());
    zip.closeEntry();
    zip.finish();
    zip.flush();
    channel.force(true);
    zip.close();
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder =
        FileChannel.open(target.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  /** Removes what is not finished. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(part);
  }
}
