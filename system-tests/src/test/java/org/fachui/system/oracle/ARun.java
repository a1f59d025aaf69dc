package org.fachui.system.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fachui.system.client.BidderLog;
import org.fachui.system.client.LogEntry.Answered;
import org.fachui.system.client.LogEntry.Question;
import org.fachui.system.client.LogEntry.Sent;
import org.fachui.system.http.Json;
import org.fachui.system.oracle.Oracle.Run;

/** A small auction written by hand: what two bidders were told, and the log that fits it. */
final class ARun {

  static final UUID LOT = UUID.fromString("00000000-0000-7000-8000-000000000001");
  static final long OPENS = 1_000_000;
  static final long WINDOW = 10_000;

  private final List<ObjectNode> records = new ArrayList<>();
  private final BidderLog first = BidderLog.inMemory("bidder-001");
  private final BidderLog second = BidderLog.inMemory("bidder-002");
  private long bids;
  private String lastBid = "";

  /** Opens at {@link #OPENS} for a minute; P0001 without rank, P0002 with the first rank. */
  static ARun opened() {
    ARun run = new ARun();
    run.record("LOT_OPENED", OPENS - 10)
        .put("opensAt", OPENS)
        .put("endAt", OPENS + 60_000)
        .put("windowMs", WINDOW)
        .put("extensionMs", WINDOW);
    run.record("PADDLE_ADDED", OPENS - 9).put("paddle", "P0001").put("rank", 0);
    run.record("PADDLE_ADDED", OPENS - 8).put("paddle", "P0002").put("rank", 1);
    return run;
  }

  ObjectNode record(String kind, long at) {
    ObjectNode record = Json.object().put("kind", kind).put("lot", LOT.toString());
    record.put("seq", records.size() + 1).put("at", at).put("epoch", 1);
    records.add(record);
    return record;
  }

  /** A bid that was sent, recorded and told. */
  ARun bid(int bidder, long amount, long afterOpeningMs, long endAfterOpeningMs) {
    long at = OPENS + afterOpeningMs;
    String key = key((int) ++bids);
    sent(bidder, key, amount);
    ObjectNode record = record("BID", at).put("bidId", key).put("bidNo", bids);
    record.put("paddle", "P000" + bidder).put("amount", amount);
    record.put("prevBidId", lastBid).put("endAt", OPENS + endAfterOpeningMs);
    lastBid = key;
    told(bidder, key, 201, recorded(record).toString());
    return this;
  }

  ARun closed(String paddle, long price, long endAfterOpeningMs) {
    record("CLOSED", OPENS + endAfterOpeningMs + 20)
        .put("result", "SOLD")
        .put("winner", paddle)
        .put("winningBidId", lastBid)
        .put("price", price)
        .put("bids", bids)
        .put("endAt", OPENS + endAfterOpeningMs);
    return this;
  }

  ARun sent(int bidder, String key, long amount) {
    log(bidder).append(new Sent(0, LOT.toString(), key, amount, 1, 1));
    return this;
  }

  ARun told(int bidder, String key, int status, String body) {
    log(bidder)
        .append(new Answered(0, LOT.toString(), key, Question.BID, status, status == 503, body));
    return this;
  }

  ARun learned(int bidder, String key, String body) {
    log(bidder).append(new Answered(0, LOT.toString(), key, Question.RESOLUTION, 200, false, body));
    return this;
  }

  BidderLog log(int bidder) {
    return bidder == 1 ? first : second;
  }

  static String key(int number) {
    return new UUID(0x7000L + number, 0x8000_0000_0000_0000L).toString();
  }

  ExportedLog export() {
    ObjectNode file = Json.object();
    ArrayNode all = file.putArray("records");
    records.forEach(all::add);
    return ExportedLog.parse(file.toString());
  }

  Run run() {
    return new Run(List.of(first, second), List.of(export()), Set.of());
  }

  private static JsonNode recorded(ObjectNode bid) {
    ObjectNode told = Json.object().put("key", bid.path("bidId").asText());
    told.put("seq", bid.path("seq").asLong()).put("bidNo", bid.path("bidNo").asLong());
    told.put("paddle", bid.path("paddle").asText()).put("amountFen", bid.path("amount").asLong());
    told.put("at", Instant.ofEpochMilli(bid.path("at").asLong()).toString());
    told.put("endAt", Instant.ofEpochMilli(bid.path("endAt").asLong()).toString());
    told.put("leading", true).putObject("receipt");
    return told;
  }
}
