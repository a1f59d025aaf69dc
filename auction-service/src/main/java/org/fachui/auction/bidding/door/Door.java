package org.fachui.auction.bidding.door;

import io.helidon.common.SerializationConfig;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.auction.bidding.web.BidAnswer;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.fachui.platform.problems.UnexpectedExceptionMapper;
import org.fachui.platform.startup.StoresReady;
import org.jspecify.annotations.Nullable;

/** Opens the door when the engine runs, and shuts it with the service. */
@ApplicationScoped
public class Door {
  private static final Logger LOG = Logger.getLogger(Door.class.getName());
  private static final String LOT = "/auction/api/lots/{lotId}";
  private static final int AFTER_THE_ENGINE = 3_000;
  private static final int CONNECTIONS_MAX = 15_000;
  private static final int WAITING_MAX = 1_024;
  private static final Duration READ_MAX = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofSeconds(5);

  @Inject BidDoor bids;
  @Inject StreamDoor streams;

  @Inject
  @ConfigProperty(name = "fachui.door.port")
  Optional<Integer> port;

  @Inject
  @ConfigProperty(name = "fachui.door.address", defaultValue = "127.0.0.1")
  String address;

  private @Nullable WebServer server;
  private @Nullable Thread watchman;

  void open(@Observes @Priority(AFTER_THE_ENGINE) StoresReady ready) {
    if (port.isEmpty()) {
      return;
    }
    leaveTheContainersSerialization();
    server =
        WebServer.builder()
            .host(address)
            .port(port.get())
            .backlog(WAITING_MAX)
            .maxTcpConnections(CONNECTIONS_MAX)
            .connectionOptions(options -> options.readTimeout(READ_MAX))
            .shutdownHook(false)
            .directHandlers(DoorFaults::answerAll)
            .routing(this::routes)
            .build()
            .start();
    watchman = Thread.ofVirtual().name("fachui-door").start(this::watch);
    LOG.info("the door for bids and streams is open on port " + server.port());
  }

  /** Else the server would forbid it to the whole JVM, and the container's naming needs it. */
  private static void leaveTheContainersSerialization() {
    SerializationConfig.builder().onNoConfig(SerializationConfig.Action.IGNORE).build().configure();
  }

  private void routes(HttpRouting.Builder routes) {
    routes
        .post(LOT + "/bids", bids)
        .get(LOT + "/events", streams)
        .any((request, response) -> refuse(Problem.notFound().build(), response))
        .error(Throwable.class, Door::failed);
  }

  private static void failed(ServerRequest request, ServerResponse response, Throwable fault) {
    if (response.isSent()) {
      return;
    }
    refuse(
        fault instanceof ProblemException refused
            ? refused.problem()
            : UnexpectedExceptionMapper.logged(fault),
        response);
  }

  private static void refuse(Problem problem, ServerResponse response) {
    DoorResponses.send(BidAnswer.problem(problem), response);
  }

  private void watch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(LOOK);
        streams.breakOffStuck();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @PreDestroy
  void shut() {
    Thread watching = watchman;
    if (watching != null) {
      watching.interrupt();
    }
    WebServer open = server;
    if (open != null) {
      open.stop();
    }
  }
}
