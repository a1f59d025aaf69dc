package org.fachui.devstack.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.proof.canonical.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFileTest {
  private static final String SECRETS =
      IntStream.range(0, 2_500)
          .mapToObj(i -> Integer.toHexString(i * 7919) + "\n")
          .collect(Collectors.joining());

  @TempDir Path folder;

  private static Manifest manifest(BackupWriter out) {
    return new Manifest(
        Instant.parse("2026-11-22T09:00:00Z"),
        new Manifest.Postgres("17.11", "7510000000000000001", 1, "0/2000028", "0/3000000"),
        "7.0.15",
        Map.of("00", 1L, "07", 3L),
        out.files(),
        out.folders());
  }

  private Path backup() throws IOException {
    Path file = folder.resolve("one.zip");
    try (BackupWriter out = BackupWriter.begin(file, bytes -> {})) {
      out.folder("postgres");
      out.folder("postgres/pg_twophase");
      out.add("postgres/PG_VERSION", "17\n".getBytes(UTF_8));
      out.add("secrets.properties", SECRETS.getBytes(UTF_8));
      out.finish(manifest(out));
    }
    return file;
  }

  private void refuses(Path file, String... words) {
    Path into = folder.resolve("into");
    assertThatThrownBy(
            () -> {
              try (BackupFile backup = BackupFile.open(file)) {
                backup.unpack(into, path -> true, bytes -> {});
              }
            })
        .isInstanceOf(StackFailure.class)
        .message()
        .contains(words);
  }

  @Test
  void whatGoesInComesOutAgain() throws IOException {
    Path into = folder.resolve("into");
    try (BackupFile backup = BackupFile.open(backup())) {
      assertThat(backup.manifest().epochs()).containsEntry("07", 3L);
      assertThat(backup.manifest().postgres().systemIdentifier()).isEqualTo("7510000000000000001");
      backup.unpack(into, path -> true, bytes -> {});
    }
    assertThat(into.resolve("postgres/PG_VERSION")).hasContent("17");
    assertThat(into.resolve("postgres/pg_twophase")).isEmptyDirectory();
    assertThat(into.resolve("secrets.properties")).hasContent(SECRETS);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(into)))
        .isEqualTo("rwx------");
  }

  @Test
  void onlyItsOwnerCanReadIt() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup())))
        .isEqualTo("rw-------");
  }

  @Test
  void onlyWhatIsWantedIsUnpacked() throws IOException {
    Path into = folder.resolve("into");
    try (BackupFile backup = BackupFile.open(backup())) {
      backup.unpack(into, path -> path.startsWith("postgres"), bytes -> {});
    }
    assertThat(into.resolve("postgres/PG_VERSION")).exists();
    assertThat(into.resolve("secrets.properties")).doesNotExist();
  }

  @Test
  void aFileThatIsNotFinishedLeavesNothing() throws IOException {
    Path file = folder.resolve("one.zip");
    try (BackupWriter out = BackupWriter.begin(file, bytes -> {})) {
      out.add("a", new byte[100]);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aNameThatIsTakenIsLeftAlone() throws IOException {
    Path file = backup();
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> BackupWriter.begin(file, bytes -> {}))
        .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void everyByteThatIsChangedIsFound() throws IOException {
    byte[] good = Files.readAllBytes(backup());
    int found = 0;
    for (int at = 60; at < good.length; at += 41) {
      byte[] bad = good.clone();
      bad[at] ^= 0x20;
      Path file = Files.write(folder.resolve("bad.zip"), bad);
      Path into = folder.resolve("into-" + at);
      try (BackupFile backup = BackupFile.open(file)) {
        backup.unpack(into, path -> true, bytes -> {});
        // times and flags of the ZIP itself do not matter: what came out is what went in
        assertThat(Files.readString(into.resolve("secrets.properties"))).isEqualTo(SECRETS);
        assertThat(Files.readString(into.resolve("postgres/PG_VERSION"))).isEqualTo("17\n");
      } catch (StackFailure refused) {
        found++;
      }
    }
    assertThat(found).isPositive();
  }

  @Test
  void aFileThatWasCutOffIsDamaged() throws IOException {
    byte[] good = Files.readAllBytes(backup());
    for (int left : List.of(50, good.length / 2, good.length - 1)) {
      Path file = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(good, left));
      refuses(file, "is damaged", "nothing was changed");
    }
  }

  @Test
  void whatIsNotOursIsForeign() throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "a letter, not a backup".repeat(20));
    refuses(text, "is no backup of Fachui");

    Path zip = folder.resolve("foreign.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("letter.txt"));
      out.write(1);
      out.closeEntry();
    }
    refuses(zip, "is no backup of Fachui");
    refuses(folder.resolve("missing"), "cannot be read");
  }

  /** A file with this manifest and these entries. */
  private Path made(String manifest, String... names) throws IOException {
    Path zip = folder.resolve("made.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(BackupWriter.MARK));
      out.closeEntry();
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.closeEntry();
      }
      out.putNextEntry(new ZipEntry(BackupWriter.MANIFEST));
      out.write(manifest.getBytes(UTF_8));
      out.closeEntry();
    }
    return zip;
  }

  private static String good(String path) {
    return new String(
            new Manifest(
                    Instant.EPOCH,
                    new Manifest.Postgres("17.11", "1", 1, "0/0", "0/0"),
                    "7",
                    Map.of(),
                    List.of(
                        new Manifest.Entry(
                            "PATH",
                            0,
                            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")),
                    List.of())
                .bytes(),
            UTF_8)
        .replace("PATH", path);
  }

  @Test
  void noPathLeadsOutOfTheFolder() throws IOException {
    for (String path : List.of("../evil", "/etc/evil", "a/../../evil", "a//b", "./a")) {
      refuses(made(good(path), path), "is damaged");
    }
    assertThat(folder.resolve("evil")).doesNotExist();
    assertThat(BackupFile.open(made(good("a/b"), "a/b")).manifest().files()).hasSize(1);
  }

  @Test
  void filesThatTheManifestDoesNotListAreNotTaken() throws IOException {
    refuses(made(good("a"), "a", "b"), "is damaged");
    refuses(made(good("a")), "is damaged");
  }

  @Test
  void aNewerFormatIsNotGuessedAt() throws IOException {
    String newer = good("a").replace("fachui-backup/1", "fachui-backup/2");
    refuses(made(newer, "a"), "fachui-backup/2", "the version of Fachui that made it");
    refuses(made("{\"format\":\"other\"}", "a"), "is no backup of Fachui");
    refuses(made("{\"format\":\"fachui-backup/1\"}", "a"), "is damaged");
  }

  @Test
  void theManifestIsReadAsItWasWritten() {
    Manifest manifest = Manifest.fromJson(CanonicalJson.parseObject(good("a")));
    assertThat(Manifest.fromJson(manifest.toJson())).isEqualTo(manifest);
    assertThat(manifest.postgres().major()).isEqualTo("17");
  }
}
