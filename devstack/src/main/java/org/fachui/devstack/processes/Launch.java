package org.fachui.devstack.processes;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to start a child process.
 *
 * @param name what people call it; also the name of its log
 * @param command program and arguments
 * @param environment variables to set besides the inherited ones
 * @param directory its working directory
 * @param log where its output is appended
 */
public record Launch(
    String name, List<String> command, Map<String, String> environment, Path directory, Path log) {
  /** Copies the collections. */
  public Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** Hides the environment: it carries passwords. */
  @Override
  public String toString() {
    return "Launch[" + name + "]";
  }
}
