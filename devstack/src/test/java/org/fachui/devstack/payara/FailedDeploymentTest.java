package org.fachui.devstack.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedDeploymentTest {
  private static final String RECORD =
      "{\"Level\":\"SEVERE\",\"LogMessage\":\"Exception while loading the app\",\"Throwable\":{"
          + "\"Exception\":\"no key\",\"StackTrace\":\"org.x.StartupRefused: %s\\n\\tat a.B\\n\"}}\n";

  @TempDir Path folder;

  @Test
  void theFirstCauseSinceThisStartIsNamed() throws IOException {
    Path log = folder.resolve("payara.log");
    Files.writeString(log, RECORD.formatted("of an earlier start"));
    FailedDeployment deployment = new FailedDeployment(log);
    assertThat(deployment.why()).isEmpty();
    Files.writeString(log, "{\"LogMessage\":\"ready\"}\n", StandardOpenOption.APPEND);
    assertThat(deployment.why()).isEmpty();
    Files.writeString(log, RECORD.formatted("fachui.x is missing"), StandardOpenOption.APPEND);
    assertThat(deployment.why()).isEqualTo("org.x.StartupRefused: fachui.x is missing");
  }
}
