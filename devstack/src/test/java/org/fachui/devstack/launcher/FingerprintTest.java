package org.fachui.devstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  @TempDir Path home;

  @BeforeEach
  void aSmallModuleThatWasBuilt() throws IOException {
    Files.createDirectories(home.resolve("module/src"));
    Files.writeString(home.resolve("module/src/A.java"), "class A {}");
    read("").keep();
  }

  @Test
  void isKeptWhileNothingChanges() throws IOException {
    Files.setLastModifiedTime(home.resolve("module/src/A.java"), FileTime.fromMillis(1));

    assertThat(read("").isKept()).isTrue();
  }

  @Test
  void changesWithTheBytesTheNamesAndWhatElseItDependsOn() throws IOException {
    assertThat(read("other").isKept()).isFalse();
    Files.writeString(home.resolve("module/src/A.java"), "class A { }");
    assertThat(read("").isKept()).isFalse();
    Files.writeString(home.resolve("module/src/A.java"), "class A {}");
    assertThat(read("").isKept()).isTrue();
    Files.createFile(home.resolve("module/src/B.java"));
    assertThat(read("").isKept()).isFalse();
  }

  @Test
  void doesNotLookAtWhatWasBuilt() throws IOException {
    Files.createDirectories(home.resolve("module/target"));
    Files.writeString(home.resolve("module/target/A.class"), "bytes");
    Files.createDirectories(home.resolve("module/node_modules/x"));
    Files.writeString(home.resolve("module/node_modules/x/index.js"), "");

    assertThat(read("").isKept()).isTrue();
  }

  private Fingerprint read(String more) {
    return Fingerprint.of(home, List.of("module", "missing"), more, home.resolve("kept.sha256"));
  }
}
