package org.fachui.auction.bidding.door;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.fachui.auction.bidding.application.Arrival;
import org.fachui.auction.bidding.web.BidRequest;
import org.fachui.auction.bidding.web.BidsResource;
import org.fachui.auction.bidding.web.CallsForBids;
import org.fachui.platform.access.AccessRule;
import org.fachui.platform.access.Authenticating;
import org.fachui.platform.requests.JsonBodies;

/** {@code POST …/lots/{lotId}/bids}. */
@ApplicationScoped
public class BidDoor implements Handler {
  private static final HeaderName KEY = HeaderNames.create("Idempotency-Key");
  private static final AccessRule RULE = DoorRequests.ruleOf(BidsResource.class, "placeBid");

  private CallsForBids calls;
  private Authenticating authenticating;

  @Inject
  public BidDoor(CallsForBids calls, Authenticating authenticating) {
    this.calls = calls;
    this.authenticating = authenticating;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected BidDoor() {}

  @Override
  public void handle(ServerRequest request, ServerResponse response) throws IOException {
    Arrival arrival = calls.arrival();
    var away = calls.turnedAway();
    if (away.isPresent()) {
      DoorResponses.send(away.get(), response);
      return;
    }
    var caller = DoorRequests.caller(request, authenticating, RULE).orElseThrow();
    UUID lotId = DoorRequests.lotId(request);
    var bid = (BidRequest) JsonBodies.read(DoorRequests.json(request), BidRequest.class);
    String key = request.headers().value(KEY).orElse(null);
    var answer = calls.place(lotId, caller.subject(), key, bid, arrival);
    DoorResponses.send(answer.toCompletableFuture().join().get(), response);
  }
}
