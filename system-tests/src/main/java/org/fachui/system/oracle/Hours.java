package org.fachui.system.oracle;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Recomputes from the records alone when bidding was open and when it had to end (NJA-20, NJA-28),
 * and counts what does not fit. It keeps its own end, so one wrong record does not excuse the next.
 */
final class Hours {

  private long opensAt;
  private long endAt;
  private long windowMs;
  private long extensionMs;
  private long firstBidEndsMs;
  private boolean begun;
  private long remainingMs;
  private boolean paused;
  private boolean closed;
  private long acceptedAfterClose;
  private long wrongEnd;

  static Hours of(ExportedLog log) {
    Hours hours = new Hours();
    log.records().forEach(hours::read);
    return hours;
  }

  long acceptedAfterClose() {
    return acceptedAfterClose;
  }

  long wrongEnd() {
    return wrongEnd;
  }

  private void read(JsonNode record) {
    long at = record.path("at").asLong();
    switch (record.path("kind").asText()) {
      case "LOT_OPENED" -> open(record);
      case "BID" -> bid(record, at);
      case "PAUSED" -> pause(record, at);
      case "RESUMED" -> resume(record);
      case "CLOSED" -> close(record, at);
      default -> {}
    }
  }

  private void open(JsonNode record) {
    opensAt = record.path("opensAt").asLong();
    endAt = record.path("endAt").asLong();
    windowMs = record.path("windowMs").asLong();
    extensionMs = record.path("extensionMs").asLong();
    firstBidEndsMs = record.path("firstBidEndsMs").asLong();
  }

  private void bid(JsonNode record, long at) {
    if (closed || paused || at < opensAt || at >= endAt) {
      acceptedAfterClose++;
    } else if (!begun && firstBidEndsMs > 0) {
      endAt = at + firstBidEndsMs;
    } else if (endAt - at <= windowMs) {
      endAt = Math.max(endAt, at + extensionMs);
    }
    begun = true;
    compareEnd(record);
  }

  private void pause(JsonNode record, long at) {
    remainingMs =
        at < opensAt ? endAt - opensAt : Math.max(0, endAt - record.path("since").asLong());
    paused = true;
    if (record.path("remainingMs").asLong() != remainingMs) {
      wrongEnd++;
    }
  }

  private void resume(JsonNode record) {
    paused = false;
    opensAt = record.path("opensAt").asLong();
    endAt = opensAt + Math.max(remainingMs, extensionMs);
    compareEnd(record);
  }

  private void close(JsonNode record, long at) {
    closed = true;
    if (paused || at < endAt) {
      wrongEnd++;
    }
    compareEnd(record);
  }

  private void compareEnd(JsonNode record) {
    if (record.path("endAt").asLong() != endAt) {
      wrongEnd++;
    }
  }
}
