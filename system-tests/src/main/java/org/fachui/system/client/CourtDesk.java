package org.fachui.system.client;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;

/** A clerk who publishes drill lots and a judge of the same court who pauses and resumes them. */
public final class CourtDesk {

  private final Supplier<Site> door;
  private final Duration limit;
  private final Tokens tokens;
  private final String clerk;
  private final String judge;

  public CourtDesk(Site site, Tokens tokens, String clerk, String judge) {
    this(() -> site, Site.PATIENCE, tokens, clerk, judge);
  }

  /**
   * A desk with several servers.
   *
   * @param door where the next request goes
   * @param limit how long an answer may take
   */
  public CourtDesk(Supplier<Site> door, Duration limit, Tokens tokens, String clerk, String judge) {
    this.door = door;
    this.limit = limit;
    this.tokens = tokens;
    this.clerk = clerk;
    this.judge = judge;
  }

  /**
   * Publishes a lot.
   *
   * @throws IOException when it is not accepted, with the problem
   */
  public UUID publish(DrillLot lot) throws IOException {
    Answer answer =
        ask(Request.of("POST", "/auction/api/lots").bearing(tokens.of(clerk)).json(lot.request()));
    if (answer.status() != 201) {
      throw new IOException("the lot was not published: " + answer.status() + " " + answer.text());
    }
    return UUID.fromString(Json.parse(answer.text()).path("id").asText());
  }

  public Answer pause(UUID lot, String reason) throws IOException {
    String body = Json.text(Json.object().put("reason", reason));
    return ask(
        Request.of("POST", "/auction/api/lots/" + lot + "/pause")
            .bearing(tokens.of(judge))
            .json(body));
  }

  /** Announces that bidding goes on. */
  public Answer resume(UUID lot) throws IOException {
    return ask(
        Request.of("POST", "/auction/api/lots/" + lot + "/resumption").bearing(tokens.of(judge)));
  }

  private Answer ask(Request request) throws IOException {
    return door.get().ask(request, limit);
  }
}
