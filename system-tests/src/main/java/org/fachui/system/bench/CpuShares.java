package org.fachui.system.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fachui.devstack.processes.Server;
import org.fachui.devstack.supervisor.Stack;

/** How much processor time each process of the stack, and the load itself, has taken. */
final class CpuShares {

  private CpuShares() {}

  /** Processor time since their start, by name. */
  static Map<String, Duration> now(Stack stack) {
    Map<String, Duration> all = new LinkedHashMap<>();
    for (Server server : stack.servers()) {
      all.put(server.name(), taken(server.pid()));
    }
    all.put("load", taken(OptionalLong.of(ProcessHandle.current().pid())));
    return all;
  }

  /**
   * What came of some work, and who took how much of a core for it.
   *
   * @param shares in percent, by the process's name
   */
  record Measured<T>(T result, Map<String, Double> shares) {}

  /** Does the work and says who took how much. */
  static <T> Measured<T> during(Stack stack, Callable<T> work) throws Exception {
    Map<String, Duration> before = now(stack);
    long began = System.nanoTime();
    T result = work.call();
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    return new Measured<>(result, between(before, now(stack), took));
  }

  /** In whole percent, as a line of text. */
  static String text(Map<String, Double> shares) {
    return shares.entrySet().stream()
        .map(share -> "%s %.0f".formatted(share.getKey(), share.getValue()))
        .collect(Collectors.joining(" "));
  }

  /** In whole percent, into a report. */
  static void into(ObjectNode json, Map<String, Double> shares) {
    shares.forEach((name, share) -> json.put(name, Math.round(share)));
  }

  /** Percent of one core between two readings. */
  static Map<String, Double> between(
      Map<String, Duration> before, Map<String, Duration> after, Duration took) {
    Map<String, Double> shares = new LinkedHashMap<>();
    after.forEach(
        (name, total) -> {
          Duration spent = total.minus(before.getOrDefault(name, Duration.ZERO));
          shares.put(name, 100.0 * spent.toMillis() / Math.max(1, took.toMillis()));
        });
    return shares;
  }

  private static Duration taken(OptionalLong pid) {
    return pid.stream()
        .mapToObj(ProcessHandle::of)
        .flatMap(Optional::stream)
        .flatMap(
            process ->
                process.pid() == ProcessHandle.current().pid()
                    ? Stream.of(process)
                    : Stream.concat(Stream.of(process), process.descendants()))
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
