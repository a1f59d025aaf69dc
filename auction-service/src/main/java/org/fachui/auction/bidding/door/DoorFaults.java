package org.fachui.auction.bidding.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemJson;
import org.fachui.platform.problems.StatusProblems;
import org.fachui.platform.requests.SafeHeaders;

/** Answers what is no HTTP, and so comes to no route. */
final class DoorFaults implements DirectHandler {

  private DoorFaults() {}

  /** For everything that the server refuses by itself. */
  static void answerAll(DirectHandlers.Builder handlers) {
    var faults = new DoorFaults();
    for (EventType type : EventType.values()) {
      handlers.addHandler(type, faults);
    }
  }

  /** The server's own words are left out: they repeat what was sent. */
  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType type,
      Status status,
      ServerResponseHeaders headers,
      String message) {
    Problem problem = StatusProblems.of(status.code());
    TransportResponse.Builder response =
        TransportResponse.builder()
            .status(Status.create(problem.status()))
            .headers(headers)
            .header(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
            .header(HeaderNames.CACHE_CONTROL, "no-store")
            .keepAlive(false)
            .entity(ProblemJson.of(problem).toString().getBytes(UTF_8));
    SafeHeaders.ALL.forEach((name, value) -> response.header(HeaderNames.create(name), value));
    return response.build();
  }
}
