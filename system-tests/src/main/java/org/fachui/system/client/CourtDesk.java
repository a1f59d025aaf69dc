package org.fachui.system.client;

import java.io.IOException;
import java.util.UUID;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;

/** A clerk who publishes drill lots and a judge of the same court who pauses and resumes them. */
public final class CourtDesk {

  private final Site site;
  private final Tokens tokens;
  private final String clerk;
  private final String judge;

  public CourtDesk(Site site, Tokens tokens, String clerk, String judge) {
    this.site = site;
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
        site.ask(
            Request.of("POST", "/auction/api/lots").bearing(tokens.of(clerk)).json(lot.request()));
    if (answer.status() != 201) {
      throw new IOException("the lot was not published: " + answer.status() + " " + answer.text());
    }
    return UUID.fromString(Json.parse(answer.text()).path("id").asText());
  }

  public Answer pause(UUID lot, String reason) throws IOException {
    String body = Json.text(Json.object().put("reason", reason));
    return site.ask(
        Request.of("POST", "/auction/api/lots/" + lot + "/pause")
            .bearing(tokens.of(judge))
            .json(body));
  }

  /** Announces that bidding goes on. */
  public Answer resume(UUID lot) throws IOException {
    return site.ask(
        Request.of("POST", "/auction/api/lots/" + lot + "/resumption").bearing(tokens.of(judge)));
  }
}
