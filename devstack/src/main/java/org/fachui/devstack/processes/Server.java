package org.fachui.devstack.processes;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One server of the stack, running in a process of its own on a port of 127.0.0.1. Its data
 * survives {@link #stop()} and {@link #kill9()}.
 */
public interface Server {
  /** What people call it, such as {@code postgres}; also the name of its log. */
  String name();

  /** The port that it listens on. */
  int port();

  /** Starts it and returns when it is ready; a failure names its log. */
  void start();

  /** Ends it in an orderly way; returns when it is gone. Nothing happens when it does not run. */
  void stop();

  /** Signal 9 to it and all its own children; returns when they are gone. */
  void kill9();

  /** SIGSTOP: the connections stay open, nothing answers. */
  void freeze();

  /** SIGCONT after {@link #freeze()}. */
  void thaw();

  /** Its process id while it runs. */
  OptionalLong pid();

  /** Its process while it runs. */
  default Optional<ProcessHandle> handle() {
    OptionalLong pid = pid();
    return pid.isPresent() ? ProcessHandle.of(pid.getAsLong()) : Optional.empty();
  }

  /** Whether it answers now. */
  boolean isReady();

  /** Removes its data. It must not run. */
  void wipe();

  /** Where its output goes. */
  Path log();
}
