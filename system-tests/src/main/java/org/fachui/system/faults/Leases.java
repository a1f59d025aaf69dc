package org.fachui.system.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import org.fachui.devstack.payara.PayaraServer;
import org.fachui.system.client.Tokens;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;

/** Which replica journals what, as a replica tells an auditor. */
final class Leases {

  private static final Duration LIMIT = Duration.ofSeconds(3);
  private static final String AUDITOR = "zheng";

  private final Tokens tokens;

  Leases(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Whether this replica holds every bucket that is not stopped.
   *
   * @param node its name
   */
  boolean allAt(PayaraServer asked, String node) {
    try {
      Answer answer =
          Site.at(asked.port())
              .ask(Request.get("/auction/api/engine").bearing(tokens.of(AUDITOR)), LIMIT);
      return answer.status() == 200 && allAt(Json.parse(answer.text()).path("buckets"), node);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean allAt(JsonNode buckets, String node) {
    for (JsonNode bucket : buckets) {
      if (!bucket.path("state").asText().equals("STOPPED")
          && !bucket.path("holder").asText().equals(node)) {
        return false;
      }
    }
    return !buckets.isEmpty();
  }
}
