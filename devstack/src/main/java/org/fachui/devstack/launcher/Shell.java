package org.fachui.devstack.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Runs the tools of a build. Whatever still runs when this program ends is ended with it, with all
 * that it started.
 */
final class Shell {
  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> RUNNING.forEach(Shell::endFamily), "end-tools"));
  }

  private final Path folder;
  private final Path log;

  /**
   * @param folder where commands run
   * @param log where everything that they print is appended
   */
  Shell(Path folder, Path log) {
    this.folder = folder;
    this.log = log;
  }

  Path log() {
    return log;
  }

  /**
   * Runs a command to its end.
   *
   * @param environment variables besides the inherited ones
   * @param line is given each line that it prints
   * @return its exit code
   */
  int run(List<String> command, Map<String, String> environment, Consumer<String> line) {
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
      builder.environment().putAll(environment);
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      Process process = builder.start();
      RUNNING.add(process);
      try (BufferedReader said =
              new BufferedReader(
                  new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
          Writer file =
              Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        file.write("$ " + String.join(" ", command) + "\n");
        for (String text = said.readLine(); text != null; text = said.readLine()) {
          file.write(text + "\n");
          line.accept(text);
        }
        return process.waitFor();
      } finally {
        RUNNING.remove(process);
      }
    } catch (IOException e) {
      throw new Refusal(
          Refusal.FAILED, "Cannot run " + command.get(0) + ": " + e.getMessage() + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Refusal.FAILED, "Interrupted.");
    }
  }

  private static void endFamily(Process process) {
    List<ProcessHandle> family = process.descendants().toList();
    process.destroy();
    family.forEach(ProcessHandle::destroy);
  }
}
