package org.fachui.system.bench;

import org.fachui.devstack.payara.Jit;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.devstack.supervisor.StackOptions;

/** A stack on fresh data for one benchmark, with the JIT of production; ended with the JVM. */
final class BenchStack {
  private static final int PORT = 18080;

  private BenchStack() {}

  /** Starts it on the option's {@code --port}. */
  static Stack started(Options options) {
    StackOptions defaults = StackOptions.defaults();
    Stack stack =
        Stack.of(
            defaults
                .withPort(options.number("--port", PORT))
                .withData(defaults.home().resolve(".fachui/bench"))
                .withSoftware(defaults.software())
                .withJit(Jit.DEFAULT));
    Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "end-bench-stack"));
    stack.wipe();
    stack.start();
    return stack;
  }
}
