package org.fachui.system.bench;

import org.fachui.devstack.payara.Jit;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.devstack.supervisor.StackOptions;
import org.fachui.system.http.Site;

/** A stack on fresh data for one benchmark, with the JIT of production; ended with the JVM. */
final class BenchStack {
  private static final int PORT = 18080;

  /** As a node would have that is to hold ten thousand streams. */
  private static final int HEAP_MB = 2048;

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
    StackOptions defaults = StackOptions.defaults();
    Stack stack =
        Stack.of(
            defaults
                .withPort(options.number("--port", PORT))
                .withData(defaults.home().resolve(".fachui/bench"))
                .withSoftware(defaults.software())
                .withJit(Jit.DEFAULT)
                .withHeapMb(HEAP_MB));
    System.out.println("Payara has a heap of at most " + HEAP_MB + " MiB and default JIT flags");
    Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "end-bench-stack"));
    stack.wipe();
    stack.start();
    return stack;
  }
}
