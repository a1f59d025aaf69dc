package org.fachui.devstack.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  @TempDir Path folder;

  @Test
  void writesItsOutputToItsLog() throws IOException {
    Path log = folder.resolve("echo.log");
    ChildProcess child = start(log, "echo recorded");

    assertThat(Waiting.until(Duration.ofSeconds(10), () -> !child.isAlive())).isTrue();

    assertThat(Files.readString(log)).isEqualTo("recorded\n");
    assertThat(child.exitValue()).isZero();
  }

  @Test
  void killsWhatTheChildStartedToo() throws IOException {
    Path log = folder.resolve("family.log");
    ChildProcess child = start(log, "sleep 600 & echo $!; wait");
    assertThat(Waiting.until(Duration.ofSeconds(10), () -> read(log).endsWith("\n"))).isTrue();
    long grandchild = Long.parseLong(read(log).strip());

    child.kill9();

    assertThat(child.isAlive()).isFalse();
    assertThat(isRunning(grandchild)).isFalse();
  }

  @Test
  void aChildThatIgnoresTheSignalIsKilledWhenPatienceEnds() {
    ChildProcess child = start(folder.resolve("deaf.log"), "trap '' TERM; sleep 600");

    child.stop(Signal.TERM, Duration.ofMillis(300));

    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void childrenDieWhenTheirParentIsKilled() throws IOException {
    List<String> command =
        new ArrayList<>(JavaCommand.of(Parent.class, List.of("-XX:TieredStopAtLevel=1")));
    command.add(folder.toString());
    Process parent =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
      long child = Long.parseLong(said.readLine().strip());
      assertThat(isRunning(child)).isTrue();

      parent.destroyForcibly();

      assertThat(Waiting.until(Duration.ofSeconds(15), () -> !isRunning(child))).isTrue();
    }
  }

  /** A program that starts a child, prints its id and waits to be killed. */
  static final class Parent {
    private Parent() {}

    public static void main(String[] args) {
      Path log = Path.of(args[0], "sleep.log");
      ChildProcess child =
          ChildProcess.start(
              new Launch("sleep", List.of("sleep", "600"), Map.of(), Path.of(args[0]), log));
      System.out.println(child.pid());
      Waiting.pause(Duration.ofMinutes(10));
    }
  }

  private ChildProcess start(Path log, String script) {
    return ChildProcess.start(
        new Launch("test", List.of("sh", "-c", script), Map.of(), folder, log));
  }

  private static boolean isRunning(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "";
    }
  }
}
