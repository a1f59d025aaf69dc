package org.fachui.devstack.backup;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.fachui.devstack.backup.Manifest.Entry;
import org.fachui.devstack.client.Json;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.MalformedJsonException;

/** A backup that was found: its manifest, and its files, each checked as it is taken out. */
final class BackupFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int MANIFEST_MAX = 64 << 20;

  /** Where the name of the first entry stands in a ZIP file. */
  private static final int NAME_AT = 30;

  private final Path path;
  private final ZipFile zip;
  private final Manifest manifest;

  private BackupFile(Path path, ZipFile zip) throws IOException {
    this.path = path;
    this.zip = zip;
    this.manifest = readManifest();
    requireItsEntries();
  }

  /**
   * Opens it and reads its manifest.
   *
   * @throws StackFailure when it is no backup of ours, or a damaged one
   */
  static BackupFile open(Path path) {
    boolean ours = isMarked(path);
    try {
      ZipFile zip = new ZipFile(path.toFile());
      try {
        return new BackupFile(path, zip);
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (IOException e) {
      if (!ours) {
        throw foreign(path);
      }
      throw damaged(path, "it ends too early");
    }
  }

  private static boolean isMarked(Path path) {
    byte[] mark = BackupWriter.MARK.getBytes(StandardCharsets.US_ASCII);
    try (InputStream in = new FileInputStream(path.toFile())) {
      byte[] head = in.readNBytes(NAME_AT + mark.length);
      return head.length == NAME_AT + mark.length
          && java.util.Arrays.equals(head, NAME_AT, head.length, mark, 0, mark.length);
    } catch (IOException e) {
      throw new StackFailure("The file " + path + " cannot be read; name a backup file.", e);
    }
  }

  private static StackFailure foreign(Path path) {
    return new StackFailure(
        "The file " + path + " is no backup of Fachui; name one that ./fachui backup has made.");
  }

  private static StackFailure damaged(Path path, String how) {
    return new StackFailure(
        "The backup " + path + " is damaged (" + how + "); nothing was changed, take another one.");
  }

  private Manifest readManifest() throws IOException {
    ZipEntry entry = zip.getEntry(BackupWriter.MANIFEST);
    if (entry == null) {
      throw isMarked(path) ? damaged(path, "it has no manifest") : foreign(path);
    }
    byte[] bytes;
    try (InputStream in = zip.getInputStream(entry)) {
      bytes = in.readNBytes(MANIFEST_MAX);
    } catch (ZipException e) {
      throw damaged(path, "its manifest cannot be read");
    }
    try {
      if (!(CanonicalJson.parse(bytes) instanceof JsonObject json)
          || !Json.text(json, "format", "").startsWith(Manifest.FORMATS)) {
        throw foreign(path);
      }
      if (!Json.text(json, "format").equals(Manifest.FORMAT)) {
        throw new StackFailure(
            "The backup "
                + path
                + " is of the format "
                + Json.text(json, "format")
                + ", this program reads "
                + Manifest.FORMAT
                + "; restore it with the version of Fachui that made it.");
      }
      return Manifest.fromJson(json);
    } catch (MalformedJsonException | IllegalArgumentException | DateTimeException e) {
      throw damaged(path, "its manifest says what cannot be");
    }
  }

  private void requireItsEntries() {
    Set<String> listed = new HashSet<>();
    manifest.files().forEach(file -> listed.add(file.path()));
    boolean twice = listed.size() != manifest.files().size();
    boolean other =
        zip.stream()
            .map(ZipEntry::getName)
            .filter(name -> !name.equals(BackupWriter.MARK) && !name.equals(BackupWriter.MANIFEST))
            .anyMatch(name -> !listed.contains(name));
    if (twice || other || zip.size() != listed.size() + 2) {
      throw damaged(path, "its files are not those that its manifest lists");
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /**
   * Takes files out into a folder of their own, checking size and digest of each.
   *
   * @param wanted which paths
   * @param written is told of the bytes that were taken out, now and then
   * @throws StackFailure when a file is not as the manifest says; the folder is of no use then
   */
  void unpack(Path into, Predicate<String> wanted, LongConsumer written) {
    Folders.makePrivate(into);
    try {
      for (String folder : manifest.folders()) {
        if (wanted.test(folder)) {
          Folders.makePrivate(into.resolve(folder));
        }
      }
      for (Entry file : manifest.files()) {
        if (wanted.test(file.path())) {
          unpack(file, into.resolve(file.path()), written);
        }
      }
    } catch (ZipException e) {
      throw damaged(path, "its bytes cannot be unpacked");
    } catch (IOException e) {
      throw new StackFailure(
          "Cannot unpack " + path + " to " + into + ": " + e.getMessage() + "; make room.", e);
    }
  }

  private void unpack(Entry file, Path to, LongConsumer written) throws IOException {
    ZipEntry entry = zip.getEntry(file.path());
    if (entry == null) {
      throw damaged(path, file.path() + " is missing");
    }
    Folders.makePrivate(to.resolveSibling(".").normalize());
    Files.createFile(
        to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    MessageDigest sha256 = Digests.sha256();
    long size = 0;
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(to)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0 && size <= file.size(); read = in.read(buffer)) {
        out.write(buffer, 0, read);
        sha256.update(buffer, 0, read);
        size += read;
        written.accept(read);
      }
    } catch (java.io.EOFException e) {
      throw damaged(path, file.path() + " ends too early");
    }
    if (size != file.size() || !HexFormat.of().formatHex(sha256.digest()).equals(file.sha256())) {
      throw damaged(path, file.path() + " has another digest than the manifest says");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
