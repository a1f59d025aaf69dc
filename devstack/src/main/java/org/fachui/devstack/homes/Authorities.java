package org.fachui.devstack.homes;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.fachui.devstack.client.Answer;
import org.fachui.devstack.client.ApiClient;
import org.fachui.devstack.client.Json;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/**
 * The two people of each court who allow once that deposits and the prices of annulled sales go
 * back by themselves. Without it a loser's deposit waits for them (NJA-23, 31).
 */
public final class Authorities {
  private static final List<String> KINDS = List.of("DEPOSIT_REFUNDS", "ANNULLED_SALES");
  private static final Map<String, String> MAKER_AND_APPROVER =
      Map.of("qian", "sun", "qian2", "sun2");

  private final ApiClient payout;

  /** Of the courts behind this client. */
  public Authorities(ApiClient payout) {
    this.payout = payout;
  }

  /** Makes sure that each court has one of each kind. */
  public void ensure() throws IOException {
    for (Map.Entry<String, String> court : MAKER_AND_APPROVER.entrySet()) {
      for (String kind : KINDS) {
        ensure(kind, court.getKey(), court.getValue());
      }
    }
  }

  private void ensure(String kind, String maker, String approver) throws IOException {
    JsonObject nothing = JsonObject.builder().build();
    Answer proposed =
        Doors.good("standing authority", payout.post("/authorities?kind=" + kind, maker, nothing));
    if (Json.text(proposed.object(), "state").equals("ACTIVE")) {
      return;
    }
    String path = "/authorities/" + Json.text(proposed.object(), "authorityId") + "/approval";
    JsonObject approval =
        JsonObject.builder().put("textHash", Json.text(proposed.object(), "textHash")).build();
    Doors.good("its approval", payout.post(path, approver, approval));
  }
}
