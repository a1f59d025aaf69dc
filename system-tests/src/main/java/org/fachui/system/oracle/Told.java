package org.fachui.system.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fachui.system.client.BidderLog;
import org.fachui.system.client.LogEntry;
import org.fachui.system.client.LogEntry.Answered;
import org.fachui.system.client.LogEntry.Sent;
import org.fachui.system.client.LogEntry.Unanswered;
import org.fachui.system.http.Json;

/** What the bidders were told, drawn from their own logs. */
final class Told {

  /** Temporary refusals: the same key may be sent again, so they say nothing final of it. */
  private static final Set<String> PASSING =
      Set.of("RATE_LIMITED", "TOO_BUSY", "STALE_EPOCH", "RECOVERING");

  /** One statement that a bid is recorded. */
  record Acknowledgement(String subject, BidKey bid, JsonNode recorded) {}

  private final Map<BidKey, Long> sentFen = new HashMap<>();
  private final List<Acknowledgement> acknowledgements = new ArrayList<>();
  private final Map<BidKey, JsonNode> recorded = new HashMap<>();
  private final Set<BidKey> refused = new HashSet<>();
  private final Set<BidKey> turnedAway = new HashSet<>();
  private final Set<BidKey> doubtful = new HashSet<>();
  private final Set<BidKey> notRecorded = new HashSet<>();
  private final Set<BidKey> unknown = new HashSet<>();
  private final TreeMap<String, Long> refusals = new TreeMap<>();
  private long changedAnswers;
  private long replays;
  private long unanswered;
  private long serverErrors;

  static Told by(List<BidderLog> logs) {
    Told told = new Told();
    logs.forEach(log -> log.entries().forEach(entry -> told.read(log.subject(), entry)));
    return told;
  }

  private void read(String subject, LogEntry entry) {
    BidKey bid = new BidKey(entry.lot(), entry.key());
    switch (entry) {
      case Sent sent -> sentFen.putIfAbsent(bid, sent.amountFen());
      case Unanswered none -> {
        unanswered++;
        doubtful.add(bid);
      }
      case Answered answered -> answer(subject, bid, answered);
    }
  }

  private void answer(String subject, BidKey bid, Answered answered) {
    JsonNode body = Json.parseLeniently(answered.body());
    int status = answered.status();
    if (status >= 500 && !(status == 503 && answered.retryAfter())) {
      serverErrors++;
      doubtful.add(bid);
    }
    if (status == 201) {
      acknowledge(new Acknowledgement(subject, bid, body));
    } else if (status == 202) {
      unknown.add(bid);
      doubtful.add(bid);
    } else if (status == 200) {
      settle(subject, bid, body);
    } else {
      refuse(bid, body.path("reason").asText("status " + status), status);
    }
  }

  private void settle(String subject, BidKey bid, JsonNode status) {
    switch (status.path("state").asText()) {
      case "RECORDED" -> acknowledge(new Acknowledgement(subject, bid, status.path("recorded")));
      case "REFUSED" ->
          refuse(
              bid,
              status.path("refusal").path("reason").asText(),
              status.path("refusal").path("status").asInt());
      case "NOT_RECORDED" -> notRecorded.add(bid);
      default -> {}
    }
  }

  private void acknowledge(Acknowledgement told) {
    acknowledgements.add(told);
    JsonNode before = recorded.putIfAbsent(told.bid(), told.recorded());
    if (before != null) {
      replays++;
      changedAnswers += before.equals(told.recorded()) ? 0 : 1;
    }
  }

  private void refuse(BidKey bid, String reason, int status) {
    refusals.merge(reason, 1L, Long::sum);
    if (status >= 500 || status == 429 || status == 401 || PASSING.contains(reason)) {
      turnedAway.add(bid);
    } else if (reason.equals("NOT_RECORDED")) {
      notRecorded.add(bid);
    } else if (!reason.equals("KEY_REUSED")) {
      refused.add(bid);
    }
  }

  Map<BidKey, Long> sentFen() {
    return sentFen;
  }

  List<Acknowledgement> acknowledgements() {
    return acknowledgements;
  }

  Map<BidKey, JsonNode> recorded() {
    return recorded;
  }

  /** Bids that were told as not standing: refused, turned away unseen, or dead for ever. */
  Set<BidKey> toldNotStanding() {
    Set<BidKey> all = new HashSet<>(refused);
    all.addAll(notRecorded);
    turnedAway.stream().filter(bid -> !doubtful.contains(bid)).forEach(all::add);
    return all;
  }

  Set<BidKey> unknown() {
    return unknown;
  }

  SortedMap<String, Long> refusals() {
    return refusals;
  }

  long changedAnswers() {
    return changedAnswers;
  }

  long replays() {
    return replays;
  }

  long unanswered() {
    return unanswered;
  }

  long serverErrors() {
    return serverErrors;
  }

  /** Bids sent of which nothing final was ever said. */
  long unresolved() {
    Set<BidKey> open = new HashSet<>(sentFen.keySet());
    open.removeAll(recorded.keySet());
    open.removeAll(toldNotStanding());
    return open.size();
  }
}
