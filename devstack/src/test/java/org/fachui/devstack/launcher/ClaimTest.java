package org.fachui.devstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimTest {
  @TempDir Path data;

  @Test
  void saysWhoHoldsTheFolderAndWhere() {
    Claim claim = Claim.take(data, 9000);

    assertThat(Claim.holder(data)).contains(ProcessHandle.current());
    assertThat(Claim.port(data)).contains(9000);
    claim.release();
    assertThat(Claim.holder(data)).isEmpty();
  }

  @Test
  void canBeTakenAgainWhenItWasReleased() {
    Claim.take(data, 9000).release();

    Claim again = Claim.take(data, 9100);

    assertThat(Claim.port(data)).contains(9100);
    again.release();
  }

  @Test
  void aProcessWithTheSameIdButAnotherStartIsSomebodyElse() throws IOException {
    Files.createDirectories(data.resolve("run"));
    Files.writeString(
        data.resolve("run/fachui.pid"), ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z\n");

    assertThat(Claim.holder(data)).isEmpty();
  }
}
