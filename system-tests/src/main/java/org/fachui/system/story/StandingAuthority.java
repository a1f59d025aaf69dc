package org.fachui.system.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.fachui.system.client.Api;
import org.fachui.system.http.Json;

/** Two people of a court who allow once that money of a kind goes back by itself. */
final class StandingAuthority {
  private static final String MAKER = "qian";
  private static final String APPROVER = "sun";
  private static final String PATH = "/payout/api/authorities";

  private StandingAuthority() {}

  /** Makes sure that there is one. */
  static void ensure(Api api, String kind) throws IOException {
    JsonNode proposed = api.post(MAKER, PATH + "?kind=" + kind, Json.object(), 200, 201);
    if (!proposed.path("state").asText().equals("ACTIVE")) {
      api.post(
          APPROVER,
          PATH + "/" + proposed.path("authorityId").asText() + "/approval",
          Json.object().put("textHash", proposed.path("textHash").asText()),
          200);
    }
  }
}
