package org.fachui.auction.bidding.door;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fachui.auction.bidding.web.EventsResource;
import org.fachui.auction.bidding.web.WatchingLots;
import org.fachui.platform.access.AccessRule;
import org.fachui.platform.access.Authenticating;
import org.fachui.platform.access.CurrentUser;
import org.fachui.platform.problems.Problem;

/** {@code GET …/lots/{lotId}/events}. */
@ApplicationScoped
public class StreamDoor implements Handler {
  private static final HeaderName LAST_EVENT_ID = HeaderNames.create("Last-Event-ID");
  private static final AccessRule RULE = DoorRequests.ruleOf(EventsResource.class, "watchLot");
  private static final Duration WRITE_MAX = Duration.ofSeconds(10);

  private final Set<DoorStream> open = ConcurrentHashMap.newKeySet();
  private WatchingLots watching;
  private Authenticating authenticating;

  @Inject
  public StreamDoor(WatchingLots watching, Authenticating authenticating) {
    this.watching = watching;
    this.authenticating = authenticating;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected StreamDoor() {}

  @Override
  public void handle(ServerRequest request, ServerResponse response)
      throws IOException, InterruptedException {
    var person = DoorRequests.caller(request, authenticating, RULE).map(CurrentUser::subject);
    UUID lotId = DoorRequests.lotId(request);
    OptionalLong seen = EventsResource.seen(request.headers().value(LAST_EVENT_ID).orElse(null));
    var stream = new DoorStream(response);
    switch (watching.watch(lotId, person, seen, stream)) {
      case WATCHING -> serve(stream);
      case NO_SUCH_LOT -> throw Problem.notFound().asException();
      case FULL -> throw EventsResource.tooMany().asException();
    }
  }

  private void serve(DoorStream stream) throws IOException, InterruptedException {
    open.add(stream);
    try {
      stream.serve();
    } finally {
      open.remove(stream);
    }
  }

  /** Lets go of clients that do not read; to be called every few seconds. */
  void breakOffStuck() {
    open.forEach(stream -> stream.breakOff(WRITE_MAX));
  }
}
