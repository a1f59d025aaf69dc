package org.fachui.system.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who wins by the bids alone: the highest amount; at the same amount the better pre-emption rank,
 * at the same rank the earlier (NJA-21).
 */
final class Winner {

  private Winner() {}

  static Optional<JsonNode> of(ExportedLog log) {
    Map<String, Long> ranks = new HashMap<>();
    log.of("PADDLE_ADDED")
        .forEach(r -> ranks.put(r.path("paddle").asText(), r.path("rank").asLong()));
    return log.of("BID").stream()
        .min(
            Comparator.comparingLong((JsonNode bid) -> -bid.path("amount").asLong())
                .thenComparingLong(bid -> standing(ranks, bid))
                .thenComparingLong(bid -> bid.path("seq").asLong()));
  }

  /** Whether the closing record tells the same outcome; a log without one tells nothing. */
  static boolean isToldBy(JsonNode closed, ExportedLog log) {
    Optional<JsonNode> winner = of(log);
    long bids = log.of("BID").size();
    return closed.path("result").asText().equals(winner.isPresent() ? "SOLD" : "UNSOLD")
        && closed.path("winner").asText().equals(text(winner, "paddle"))
        && closed.path("winningBidId").asText().equals(text(winner, "bidId"))
        && closed.path("price").asLong() == winner.map(w -> w.path("amount").asLong()).orElse(0L)
        && closed.path("bids").asLong() == bids;
  }

  private static String text(Optional<JsonNode> record, String member) {
    return record.map(r -> r.path(member).asText()).orElse("");
  }

  private static long standing(Map<String, Long> ranks, JsonNode bid) {
    long rank = ranks.getOrDefault(bid.path("paddle").asText(), 0L);
    return rank == 0 ? Long.MAX_VALUE : rank;
  }
}
