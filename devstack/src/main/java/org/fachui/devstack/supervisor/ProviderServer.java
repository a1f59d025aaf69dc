package org.fachui.devstack.supervisor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
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

/** The guarded sign-in provider in a JVM of its own. */
public final class ProviderServer implements Server {
  private static final String MAIN = "org.fachui.devstack.identity.IdentityProvider";
  private static final Duration START_MAX = Duration.ofSeconds(90);
  private static final Duration ANSWER_MAX = Duration.ofSeconds(3);

  private final Path folder;
  private final int port;
  private final URI publicUrl;
  private final RunningServer server;
  private final Path log;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER_MAX).build();

  /**
   * Nothing is started yet.
   *
   * @param folder its key; made when missing
   * @param logs where {@code provider.log} lies
   * @param publicUrl the website that may send people here
   */
  public ProviderServer(Path folder, Path logs, int port, URI publicUrl) {
    this.folder = folder.toAbsolutePath();
    this.port = port;
    this.publicUrl = publicUrl;
    this.log = logs.toAbsolutePath().resolve("provider.log");
    this.server = new RunningServer(name(), log, Signal.TERM, Duration.ofSeconds(10));
  }

  @Override
  public String name() {
    return "provider";
  }

  @Override
  public int port() {
    return port;
  }

  /** The issuer in every token. */
  public URI issuer() {
    return URI.create("http://127.0.0.1:" + port + "/fachui");
  }

  @Override
  public void start() {
    Folders.makePrivate(folder);
    List<String> command =
        new ArrayList<>(
            JavaCommand.of(
                MAIN, List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")));
    command.addAll(
        List.of("--port", "" + port, "--data", folder.toString(), "--public-url", "" + publicUrl));
    server.start(new Launch(name(), command, Map.of(), folder, log), START_MAX, this::isReady);
  }

  @Override
  public boolean isReady() {
    if (!Ports.answers(port)) {
      return false;
    }
    URI discovery = URI.create(issuer() + "/.well-known/openid-configuration");
    try {
      return http.send(
                  HttpRequest.newBuilder(discovery).timeout(ANSWER_MAX).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
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
