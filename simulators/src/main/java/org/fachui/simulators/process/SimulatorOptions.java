package org.fachui.simulators.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fachui.simulators.faults.FaultProfile;
import org.fachui.simulators.faults.Faults;
import org.fachui.simulators.faults.Sabotage;

/**
 * How a simulator is started.
 *
 * @param port on 127.0.0.1
 * @param data where its register stands; made when missing
 * @param keyFile the text in it is the key shared with the platform
 * @param platform where notices go, without a path
 */
public record SimulatorOptions(
    int port, Path data, Path keyFile, URI platform, Faults faults, Sabotage sabotage) {
  private static final List<String> KNOWN =
      List.of("--port", "--data", "--key-file", "--platform", "--seed", "--faults", "--sabotage");

  /**
   * Reads a command line of {@code --name value} pairs.
   *
   * @param sabotages what this simulator can do besides nothing
   * @throws IllegalArgumentException with a sentence when something is missing or unknown
   */
  public static SimulatorOptions read(List<String> words, Set<Sabotage> sabotages) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < words.size(); i += 2) {
      if (!KNOWN.contains(words.get(i)) || i + 1 == words.size()) {
        throw new IllegalArgumentException(
            words.get(i) + ": the options are " + KNOWN + ", each with a value");
      }
      values.put(words.get(i), words.get(i + 1));
    }
    return new SimulatorOptions(
        Integer.parseInt(needed(values, "--port")),
        Path.of(needed(values, "--data")),
        Path.of(needed(values, "--key-file")),
        URI.create(values.getOrDefault("--platform", "http://127.0.0.1:8080")),
        new Faults(
            FaultProfile.of(values.getOrDefault("--faults", "none")),
            Long.parseLong(values.getOrDefault("--seed", "1"))),
        Sabotage.of(values.getOrDefault("--sabotage", "none"), sabotages));
  }

  private static String needed(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing; the options are " + KNOWN);
    }
    return value;
  }
}
