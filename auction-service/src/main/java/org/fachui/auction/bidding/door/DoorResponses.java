package org.fachui.auction.bidding.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import org.fachui.auction.bidding.web.BidAnswer;
import org.fachui.platform.requests.SafeHeaders;

/** Writes answers with the headers that every answer of the service has. */
final class DoorResponses {
  private static final List<Header> SAFE =
      SafeHeaders.ALL.entrySet().stream()
          .map(header -> HeaderValues.createCached(header.getKey(), header.getValue()))
          .toList();

  private static final Header NOT_KEPT =
      HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");

  private DoorResponses() {}

  static void send(BidAnswer answer, ServerResponse response) {
    response.status(Status.create(answer.status()));
    head(response, answer.mediaType());
    answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
    response.send(answer.body().getBytes(UTF_8));
  }

  /** What stands in front of every body. */
  static void head(ServerResponse response, String mediaType) {
    SAFE.forEach(response::header);
    response.header(NOT_KEPT);
    response.header(HeaderNames.CONTENT_TYPE, mediaType);
  }
}
