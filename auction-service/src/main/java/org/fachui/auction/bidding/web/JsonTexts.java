package org.fachui.auction.bidding.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.fachui.auction.bidding.application.JournalRow;
import org.fachui.auction.bidding.application.LiveState;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.Receipt;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/** Answers that hold records byte for byte as they were hashed. */
public final class JsonTexts {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private JsonTexts() {}

  /** An answer with this JSON text as its body; never cached. */
  public static Response.ResponseBuilder answer(int status, String json) {
    byte[] body = json.getBytes(UTF_8);
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "no-store")
        .entity((StreamingOutput) out -> out.write(body));
  }

  /** A time with milliseconds. */
  public static String time(Instant instant) {
    return MILLIS.format(instant);
  }

  /** The contract's {@code BidRecorded}. */
  public static JsonObject recorded(JournalRow row, BidPlaced bid) {
    return JsonObject.builder()
        .put("key", bid.bidId())
        .put("seq", bid.seq())
        .put("bidNo", bid.bidNo())
        .put("paddle", bid.paddle())
        .put("amountFen", bid.amount())
        .put("at", time(Instant.ofEpochMilli(bid.at())))
        .put("endAt", time(Instant.ofEpochMilli(bid.endAt())))
        .put("leading", true)
        .put("receipt", new Receipt(bid, row.path(), row.head()).toJson())
        .build();
  }

  /** The contract's {@code LiveState}. */
  public static JsonObject state(LiveState state) {
    var json =
        JsonObject.builder()
            .put("lotId", state.lotId().toString())
            .put("state", state.state().name())
            .put("seq", state.seq())
            .put("epoch", state.epoch())
            .put("bids", state.bids())
            .put("minimumFen", state.minimumFen())
            .put("opensAt", time(state.opensAt()))
            .put("endAt", time(state.endAt()))
            .put("serverTime", time(state.serverTime()));
    Long price = state.priceFen();
    if (price != null) {
      json.put("priceFen", price);
    }
    if (state.leader() != null) {
      json.put("leader", state.leader());
    }
    if (state.pauseReason() != null) {
      json.put("pauseReason", state.pauseReason());
    }
    if (state.resumesAt() != null) {
      json.put("resumesAt", time(state.resumesAt()));
    }
    return json.build();
  }

  /** An array of texts that are JSON already. */
  public static String array(List<String> elements) {
    return "[" + String.join(",", elements) + "]";
  }

  /** A JSON string. */
  public static String string(String text) {
    return new JsonText(text).toString();
  }
}
