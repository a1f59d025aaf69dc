package org.fachui.devstack.processes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A server that is one process with a data folder of its own: what all of them do alike. A server
 * adds how it is started and asked.
 */
public abstract class ServerProcess implements Server {
  private final String name;
  private final int port;
  private final Path folder;
  private final Path log;
  private final RunningServer server;

  /**
   * Nothing is started yet.
   *
   * @param folder its data
   * @param logs where {@code NAME.log} lies
   * @param stopSignal what makes it end in an orderly way
   * @param stopPatience after which it is killed
   */
  protected ServerProcess(
      String name, Path folder, Path logs, int port, Signal stopSignal, Duration stopPatience) {
    this.name = name;
    this.port = port;
    this.folder = folder.toAbsolutePath();
    this.log = logs.toAbsolutePath().resolve(name + ".log");
    this.server = new RunningServer(name, log, stopSignal, stopPatience);
  }

  /** How a process of this server is launched. */
  protected final Launch launch(List<String> command, Map<String, String> environment) {
    return new Launch(name, command, environment, folder, log);
  }

  /** Launches its process and returns when it is ready. */
  protected final void start(Launch launch, Duration atMost) {
    server.start(launch, atMost, this::isReady);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final int port() {
    return port;
  }

  /** Where its data lies. */
  public final Path folder() {
    return folder;
  }

  @Override
  public final Path log() {
    return log;
  }

  @Override
  public final void stop() {
    server.stop();
  }

  @Override
  public final void kill9() {
    server.kill9();
  }

  @Override
  public final void freeze() {
    server.freeze();
  }

  @Override
  public final void thaw() {
    server.thaw();
  }

  @Override
  public final OptionalLong pid() {
    return server.pid();
  }

  @Override
  public final void wipe() {
    server.wipe(folder);
  }
}
