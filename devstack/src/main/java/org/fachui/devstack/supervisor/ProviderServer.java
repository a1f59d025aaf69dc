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
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.JavaCommand;
import org.fachui.devstack.processes.Ports;
import org.fachui.devstack.processes.ServerProcess;
import org.fachui.devstack.processes.Signal;

/** The guarded sign-in provider in a JVM of its own. */
public final class ProviderServer extends ServerProcess {
  private static final String MAIN = "org.fachui.devstack.identity.IdentityProvider";
  private static final Duration START_MAX = Duration.ofSeconds(90);
  private static final Duration ANSWER_MAX = Duration.ofSeconds(3);

  private final URI publicUrl;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER_MAX).build();

  /**
   * Nothing is started yet.
   *
   * @param folder its key; made when missing
   * @param logs where {@code provider.log} lies
   * @param publicUrl the website that may send people here
   */
  public ProviderServer(Path folder, Path logs, int port, URI publicUrl) {
    super("provider", folder, logs, port, Signal.TERM, Duration.ofSeconds(10));
    this.publicUrl = publicUrl;
  }

  /** The issuer in every token. */
  public URI issuer() {
    return URI.create("http://127.0.0.1:" + port() + "/fachui");
  }

  @Override
  public void start() {
    Folders.makePrivate(folder());
    List<String> command =
        new ArrayList<>(
            JavaCommand.of(
                MAIN, List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")));
    command.addAll(
        List.of(
            "--port", "" + port(), "--data", folder().toString(), "--public-url", "" + publicUrl));
    start(launch(command, Map.of()), START_MAX);
  }

  @Override
  public boolean isReady() {
    if (!Ports.answers(port())) {
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
}
