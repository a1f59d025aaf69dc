package org.fachui.system.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fachui.system.http.Json;

/**
 * A drill lot to be published.
 *
 * @param ranks pre-emption rank by bidder; 0 for none
 */
public record DrillLot(
    String title,
    long startPriceFen,
    long incrementFen,
    Duration opensIn,
    Duration lasts,
    Map<String, Integer> ranks) {

  public DrillLot {
    ranks = new LinkedHashMap<>(ranks);
  }

  /** The contract's {@code DrillLotRequest}. */
  public String request() {
    ObjectNode lot = Json.object();
    lot.put("title", title)
        .put("titleEn", title)
        .put("kind", "GOODS")
        .put("startPriceFen", startPriceFen)
        .put("incrementFen", incrementFen)
        .put("opensInMs", opensIn.toMillis())
        .put("durationMs", lasts.toMillis());
    ArrayNode paddles = lot.putArray("paddles");
    ranks.forEach((bidder, rank) -> paddles.addObject().put("bidder", bidder).put("rank", rank));
    return lot.toString();
  }
}
