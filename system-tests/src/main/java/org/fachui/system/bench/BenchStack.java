package org.fachui.system.bench;

import java.util.Map;
import org.fachui.devstack.payara.Jit;
import org.fachui.devstack.payara.PayaraServer;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.devstack.supervisor.StackOptions;
import org.fachui.system.http.Site;
import redis.clients.jedis.Jedis;

/** A stack on fresh data for one benchmark, with the JIT of production; ended with the JVM. */
final class BenchStack {
  private static final int PORT = 18080;

  /** As a node would have that is to hold ten thousand streams. */
  private static final int HEAP_MB = 2048;

  /** More than one connection can send: 200 paddles of 20 each are less than two cores decide. */
  private static final int BIDS_OF_A_PADDLE = 200;

  /** Keys of bids are remembered for minutes: with less, no new lot opens after some of them. */
  private static final String REDIS_MEMORY = "6gb";

  private BenchStack() {}

  /** Where bids and streams go: {@code --through door}, the default, or {@code container}. */
  static Site busy(Options options, Stack stack) {
    return switch (options.text("--through", "door")) {
      case "door" -> new Site(stack.door());
      case "container" -> new Site(stack.website());
      default -> throw new IllegalArgumentException("--through takes door or container");
    };
  }

  /** Starts it on the option's {@code --port}. */
  static Stack started(Options options) {
    return started(options, Map.of());
  }

  /** The same where no paddle is held back, whatever it sends. */
  static Stack withFastPaddles(Options options) {
    System.out.println("A paddle may send " + BIDS_OF_A_PADDLE + " bids a second");
    return started(options, Map.of("FACHUI_BIDS_PERSECOND", "" + BIDS_OF_A_PADDLE));
  }

  private static Stack started(Options options, Map<String, String> settings) {
    StackOptions defaults = StackOptions.defaults();
    StackOptions asked =
        defaults
            .withPort(options.number("--port", PORT))
            .withData(defaults.home().resolve(".fachui/bench"))
            .withSoftware(defaults.software())
            .withJit(Jit.DEFAULT)
            .withHeapMb(HEAP_MB);
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      asked = asked.withSetting(setting.getKey(), setting.getValue());
    }
    Stack stack = Stack.of(asked);
    System.out.println(
        "Payara has a heap of "
            + HEAP_MB
            + " MiB, default JIT flags, and its collector is asked for pauses of "
            + PayaraServer.PAUSE_MS
            + " ms");
    Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "end-bench-stack"));
    stack.wipe();
    stack.start();
    try (Jedis redis = stack.redis().connect()) {
      redis.configSet("maxmemory", REDIS_MEMORY);
    }
    System.out.println("Redis may use " + REDIS_MEMORY);
    return stack;
  }
}
