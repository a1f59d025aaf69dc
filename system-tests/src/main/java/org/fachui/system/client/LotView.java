package org.fachui.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A lot's live state as the platform tells it.
 *
 * @param minimumFen the lowest next bid
 * @param leader paddle, empty when nobody leads
 * @param resumesAtMs when bidding goes on after a pause; 0 when not announced
 */
public record LotView(
    String state,
    long seq,
    long epoch,
    long bids,
    long minimumFen,
    String leader,
    long opensAtMs,
    long endAtMs,
    long resumesAtMs) {

  static LotView of(JsonNode live) {
    return new LotView(
        live.path("state").asText(),
        live.path("seq").asLong(),
        live.path("epoch").asLong(),
        live.path("bids").asLong(),
        live.path("minimumFen").asLong(),
        live.path("leader").asText(),
        millis(live, "opensAt"),
        millis(live, "endAt"),
        live.hasNonNull("resumesAt") ? millis(live, "resumesAt") : 0);
  }

  private static long millis(JsonNode live, String member) {
    return Instant.parse(live.path(member).asText()).toEpochMilli();
  }

  public boolean isOpen() {
    return state.equals("OPEN");
  }

  public boolean isClosed() {
    return state.startsWith("CLOSED");
  }

  /** Paused, and nobody has said when it goes on. */
  public boolean isStuck() {
    return state.equals("PAUSED") && resumesAtMs == 0;
  }
}
