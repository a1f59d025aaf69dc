package org.fachui.devstack.payara;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.JavaCommand;
import org.fachui.devstack.processes.Launch;
import org.fachui.devstack.processes.Ports;
import org.fachui.devstack.processes.RunningServer;
import org.fachui.devstack.processes.Server;
import org.fachui.devstack.processes.Signal;
import org.fachui.devstack.processes.StackFailure;

/** Payara Micro with our WARs, on 127.0.0.1 only. Ready when every WAR has answered for itself. */
public final class PayaraServer implements Server {
  /** How long the collector is asked to stop the service at most, in milliseconds. */
  public static final int PAUSE_MS = 15;

  private static final Duration START_MAX = Duration.ofMinutes(4);
  private static final Duration ANSWER_MAX = Duration.ofSeconds(5);

  private final PayaraSettings settings;
  private final Supplier<Map<String, String>> environment;
  private final PayaraRoot root;
  private final RunningServer server;
  private final Path log;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER_MAX).build();

  /**
   * Nothing is started or written yet.
   *
   * @param logs where {@code NAME.log} lies
   * @param environment the configuration, asked for at every start
   */
  public PayaraServer(
      PayaraSettings settings, Path logs, Supplier<Map<String, String>> environment) {
    this.settings = settings;
    this.environment = environment;
    this.root = new PayaraRoot(settings.root(), settings.jar());
    this.log = logs.toAbsolutePath().resolve(name() + ".log");
    this.server = new RunningServer(name(), log, Signal.TERM, Duration.ofSeconds(30));
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public int port() {
    return settings.port();
  }

  @Override
  public void start() {
    requireBuilt(settings.jar());
    settings.wars().forEach(war -> requireBuilt(war.file()));
    Folders.makePrivate(settings.root());
    root.prepare(log);
    Launch launch = new Launch(name(), command(), environment.get(), settings.root(), log);
    FailedDeployment deployment = new FailedDeployment(log);
    server.start(launch, START_MAX, this::isReady, deployment::why);
  }

  private static void requireBuilt(Path file) {
    if (!Files.exists(file)) {
      throw new StackFailure(file + " is missing; `./fachui up` builds it.");
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(JavaCommand.java());
    command.addAll(settings.jit().options());
    // Recording slows the running server and a cache holds its first classes only: not measured.
    if (settings.jit() == Jit.QUICK_START) {
      command.addAll(cache().options());
    }
    if (settings.jit() == Jit.DEFAULT) {
      // All of it at once, as on a node of its own: a heap that grows bit by bit is always nearly
      // full, and its collector never rests.
      command.add("-Xms" + settings.heapMb() + "m");
      // A bidder waits for as long as a collection stops everybody: many short ones, not few long.
      command.add("-XX:MaxGCPauseMillis=" + PAUSE_MS);
    }
    command.addAll(
        List.of(
            "-Xmx" + settings.heapMb() + "m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Duser.timezone=UTC",
            // One thread tells which connections have something to read, in the order in which it
            // came: several let requests overtake each other before anybody has seen them.
            "-Djdk.pollerMode=1",
            "-Djdk.readPollers=1",
            "-jar",
            root.launcher().toString(),
            "--port",
            "" + settings.port(),
            "--nohazelcast",
            "--disablephonehome",
            "--prebootcommandfile",
            root.preBootCommands().toString(),
            "--postdeploycommandfile",
            root.postDeployCommands().toString()));
    settings.wars().forEach(war -> command.addAll(List.of("--deploy", war.file().toString())));
    return command;
  }

  private ClassCache cache() {
    return new ClassCache(settings.root(), root.launcher(), log);
  }

  /** Whether the next start will be a quick one. */
  public boolean hasClassCache() {
    return cache().isMade();
  }

  /**
   * After a first start: makes the class cache for the next one. Payara stands still for some
   * seconds, so do it before anybody bids.
   */
  public boolean makeClassCache() {
    OptionalLong pid = pid();
    return pid.isPresent() && cache().make(pid.getAsLong());
  }

  @Override
  public boolean isReady() {
    return Ports.answers(port()) && settings.wars().stream().allMatch(this::answers);
  }

  private boolean answers(War war) {
    URI probe = URI.create("http://127.0.0.1:" + port() + war.probe());
    HttpRequest request = HttpRequest.newBuilder(probe).timeout(ANSWER_MAX).GET().build();
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

  /** Removes the unpacked root and its cache; Payara keeps no data. */
  @Override
  public void wipe() {
    server.wipe(settings.root());
  }

  @Override
  public Path log() {
    return log;
  }
}
