package org.fachui.system.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.fachui.devstack.stores.Durability;
import org.fachui.devstack.supervisor.Stack;

/**
 * Twice as many bids as can be decided: how many are turned away, whether each of them is told when
 * to come again, and how long the accepted ones wait. Arrivals do not wait for answers.
 */
public final class OverloadBench {

  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final Duration REST = Duration.ofSeconds(3);
  private static final int CLOSED_CONNECTIONS = 100;

  private final Options options;
  private final Stack stack;
  private final BidLoad load;

  private OverloadBench(Options options, Stack stack) throws IOException {
    this.options = options;
    this.stack = stack;
    this.load = new BidLoad(stack, BenchStack.busy(options, stack));
  }

  /**
   * Runs it; options {@code --json FILE --port N --seconds N --paddles N --lots N --through
   * door|container}.
   */
  public static void main(String[] args) throws Exception {
    Options options =
        new Options(
            Arrays.asList(args),
            List.of("--json", "--port", "--seconds", "--paddles", "--lots", "--through"));
    System.exit(new OverloadBench(options, BenchStack.started(options)).run() ? 0 : 1);
  }

  private boolean run() throws IOException, InterruptedException {
    Durability durability = stack.durability();
    MixedLoad mixed = load.mixed(options.number("--paddles", 300), options.number("--lots", 100));
    Duration time = Duration.ofSeconds(options.number("--seconds", 20));
    System.out.println("warming up for " + WARM_UP.toSeconds() + " s");
    mixed.closed(CLOSED_CONNECTIONS, WARM_UP);
    double capacity = mixed.closed(CLOSED_CONNECTIONS, time);
    System.out.printf("capacity %.0f bids a second%n", capacity);
    Overload.Phase atCapacity = open(mixed, "at capacity", capacity, time);
    Overload.Phase atTwice = open(mixed, "at twice the capacity", 2 * capacity, time);
    Overload overload = new Overload(capacity, atCapacity, atTwice, load.acknowledgedLost());
    ObjectNode json = overload.json();
    Report.durability(json, durability);
    System.out.println();
    json.properties().stream()
        .filter(figure -> figure.getValue().isValueNode())
        .forEach(figure -> System.out.printf("%-24s %s%n", figure.getKey(), figure.getValue()));
    overload.broken().forEach(sentence -> System.out.println("FAILED: " + sentence));
    Report.write(json, options.file("--json"));
    return overload.broken().isEmpty();
  }

  private Overload.Phase open(MixedLoad mixed, String name, double perSecond, Duration time)
      throws IOException, InterruptedException {
    Thread.sleep(REST);
    Overload.Phase phase = mixed.open(stack, perSecond, time);
    System.out.printf(
        "%s: offered %.0f /s, accepted %.0f /s, p50 %.1f ms, p99 %.1f ms, others %s, %% of a core %s%n",
        name,
        phase.offeredPerSecond(),
        phase.acceptedPerSecond(),
        phase.answers().p50Ms(),
        phase.answers().p99Ms(),
        phase.answers().others(),
        CpuShares.text(phase.cpuPercentOfOneCore()));
    return phase;
  }
}
