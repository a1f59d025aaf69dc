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
import java.util.OptionalLong;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.JavaCommand;
import org.fachui.devstack.processes.Launch;
import org.fachui.devstack.processes.Ports;
import org.fachui.devstack.processes.RunningServer;
import org.fachui.devstack.processes.Server;
import org.fachui.devstack.processes.Signal;
import org.fachui.devstack.processes.StackFailure;

/** The simulated bank in a JVM of its own. How it misbehaves can be changed between two starts. */
public final class BankServer implements Server {
  private static final String MAIN = "org.fachui.simulators.bank.BankSimulator";
  private static final Duration START_MAX = Duration.ofSeconds(90);
  private static final Duration ANSWER_MAX = Duration.ofSeconds(3);

  private final Path folder;
  private final int port;
  private final URI platform;
  private final String key;
  private final RunningServer server;
  private final Path log;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER_MAX).build();
  private volatile BankConduct conduct = BankConduct.GOOD;

  /**
   * Nothing is started yet.
   *
   * @param folder its register; made when missing
   * @param logs where {@code bank.log} lies
   * @param platform the services, which it tells of credits
   * @param key what it shares with them
   */
  public BankServer(Path folder, Path logs, int port, URI platform, String key) {
    this.folder = folder.toAbsolutePath();
    this.port = port;
    this.platform = platform;
    this.key = key;
    this.log = logs.toAbsolutePath().resolve("bank.log");
    this.server = new RunningServer(name(), log, Signal.TERM, Duration.ofSeconds(10));
  }

  @Override
  public String name() {
    return "bank";
  }

  @Override
  public int port() {
    return port;
  }

  /** Where it answers, without a path. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** What it shares with the services. */
  public String key() {
    return key;
  }

  /** From the next start on it behaves like this. */
  public void behave(BankConduct next) {
    this.conduct = next;
  }

  @Override
  public void start() {
    Path keyFile = keyFile(Folders.makePrivate(folder));
    List<String> command =
        new ArrayList<>(
            JavaCommand.of(
                MAIN, List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")));
    command.addAll(
        List.of(
            "--port",
            "" + port,
            "--data",
            folder.toString(),
            "--key-file",
            keyFile.toString(),
            "--platform",
            platform.toString()));
    command.addAll(conduct.options());
    server.start(new Launch(name(), command, Map.of(), folder, log), START_MAX, this::isReady);
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
  public boolean isReady() {
    if (!Ports.answers(port)) {
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

  @Override
  public void stop() {
    server.stop();
  }

  @Override
  public void kill9() {
    server.kill9();
  }

  @Override
  public void freeze() {
    server.freeze();
  }

  @Override
  public void thaw() {
    server.thaw();
  }

  @Override
  public OptionalLong pid() {
    return server.pid();
  }

  @Override
  public void wipe() {
    server.wipe(folder);
  }

  @Override
  public Path log() {
    return log;
  }
}
