package org.fachui.devstack.supervisor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.JavaCommand;
import org.fachui.devstack.processes.Ports;
import org.fachui.devstack.processes.ServerProcess;
import org.fachui.devstack.processes.Signal;
import org.fachui.devstack.processes.StackFailure;

/** A simulator in a JVM of its own. How it misbehaves can be changed between two starts. */
public abstract class SimulatorServer extends ServerProcess {
  private static final Duration START_MAX = Duration.ofSeconds(90);
  private static final Duration STOP_MAX = Duration.ofSeconds(10);
  private static final Duration ANSWER_MAX = Duration.ofSeconds(3);

  private final String mainClass;
  private final URI platform;
  private final String key;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER_MAX).build();
  private volatile SimulatorConduct conduct = SimulatorConduct.GOOD;

  /**
   * Nothing is started yet.
   *
   * @param folder its register; made when missing
   * @param platform the services, which it tells of what happens
   * @param key what it shares with them
   */
  SimulatorServer(
      String name, String mainClass, Path folder, Path logs, int port, URI platform, String key) {
    super(name, folder, logs, port, Signal.TERM, STOP_MAX);
    this.mainClass = mainClass;
    this.platform = platform;
    this.key = key;
  }

  /** Where it answers, without a path. */
  public final URI url() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** What it shares with the services. */
  public final String key() {
    return key;
  }

  /** From the next start on it behaves like this. */
  public final void behave(SimulatorConduct next) {
    this.conduct = next;
  }

  @Override
  public final void start() {
    Path keyFile = keyFile(Folders.makePrivate(folder()));
    List<String> command =
        new ArrayList<>(
            JavaCommand.of(
                mainClass, List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")));
    command.addAll(
        List.of(
            "--port",
            "" + port(),
            "--data",
            folder().toString(),
            "--key-file",
            keyFile.toString(),
            "--platform",
            platform.toString()));
    command.addAll(conduct.options());
    start(launch(command, Map.of()), START_MAX);
  }

  /** A file, because other users can read a command line. */
  private Path keyFile(Path in) {
    Path file = in.resolve("shared.key");
    try {
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      return Files.writeString(file, key);
    } catch (IOException e) {
      throw new StackFailure("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public final boolean isReady() {
    if (!Ports.answers(port())) {
      return false;
    }
    HttpRequest request =
        HttpRequest.newBuilder(url().resolve("/sim/summary")).timeout(ANSWER_MAX).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
