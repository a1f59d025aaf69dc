package org.fachui.devstack.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.fachui.devstack.launcher.PidFiles;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.supervisor.StackOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before anything is touched. */
class RestoringTest {
  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void makeFolder() {
    data = folder.resolve("data");
  }

  private Path backup(String version, Instant takenAt) throws IOException {
    Path file = folder.resolve("one.zip");
    Files.deleteIfExists(file);
    try (BackupWriter out = BackupWriter.begin(file, bytes -> {})) {
      out.folder("postgres");
      out.add("postgres/PG_VERSION", "17\n".getBytes(UTF_8));
      out.finish(
          new Manifest(
              takenAt,
              new Manifest.Postgres(version, "1", 1, "0/0", "0/0"),
              "7",
              Map.of(),
              out.files(),
              out.folders()));
    }
    return file;
  }

  private void refuses(Path file, boolean replace, boolean onlyPostgres, String... words) {
    Restoring restoring =
        new Restoring(StackOptions.defaults(folder).withData(data), Clock.systemUTC(), said -> {});
    assertThatThrownBy(() -> restoring.restore(file, replace, onlyPostgres))
        .isInstanceOf(StackFailure.class)
        .message()
        .contains(words)
        .hasLineCount(1);
    assertThat(folder.resolve("data.restoring")).doesNotExist();
  }

  @Test
  void aRunningStack() throws IOException {
    new PidFiles(data).write("redis", ProcessHandle.current());
    refuses(backup("17.11", Instant.now()), true, false, "./fachui down");
  }

  @Test
  void aFolderWithData() throws IOException {
    Path key = Files.createDirectories(data.resolve("keys")).resolve("one.pem");
    Files.writeString(key, "secret");
    refuses(backup("17.11", Instant.now()), false, false, "--replace", "--data");
    assertThat(key).hasContent("secret");
  }

  @Test
  void aFolderWithNothingButProgramsAndLogsIsEmpty() throws IOException {
    for (String name : new String[] {"software", "payara", "logs", "run"}) {
      Files.createDirectories(data.resolve(name));
    }
    assertThat(Layout.holdsData(data)).isFalse();
    Files.createDirectories(data.resolve("bank"));
    assertThat(Layout.holdsData(data)).isTrue();
  }

  @Test
  void dataOfAnotherPostgres() throws IOException {
    refuses(backup("16.4", Instant.now()), false, false, "PostgreSQL 16.4");
  }

  @Test
  void postgresAloneWhereThereIsNoStack() throws IOException {
    refuses(backup("17.11", Instant.now()), false, true, "restore all");
  }

  @Test
  void postgresAloneOverItsOwnData() throws IOException {
    Files.createDirectories(data.resolve("postgres/base"));
    Files.writeString(data.resolve("secrets.properties"), "");
    refuses(backup("17.11", Instant.now()), false, true, "--replace");
  }

  @Test
  void postgresAloneFromABackupThatTheStreamsDoNotReachBackTo() throws IOException {
    Files.createDirectories(data);
    Files.writeString(data.resolve("secrets.properties"), "");
    Instant longAgo = Instant.now().minus(Duration.ofHours(30));
    refuses(backup("17.11", longAgo), false, true, "older than what the streams keep");
  }

  @Test
  void aForeignFile() throws IOException {
    Path file = Files.writeString(folder.resolve("letter"), "dear all");
    refuses(file, false, false, "is no backup of Fachui");
    assertThat(data).doesNotExist();
  }
}
