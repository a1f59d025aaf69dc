package org.fachui.system.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fachui.devstack.processes.Waiting;
import org.fachui.system.client.BidKeys;
import org.fachui.system.client.CourtDesk;
import org.fachui.system.client.DrillLot;
import org.fachui.system.client.LotView;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.stack.SystemStack;

/** What the walk walks on: lots and cases of two courts in the states that the requests need. */
final class Court {

  private static final Duration OPENED_WITHIN = Duration.ofSeconds(30);
  private static final Duration CLOSED_WITHIN = Duration.ofMinutes(2);
  private static final long START_FEN = 1_000_000;
  private static final AtomicInteger CASES = new AtomicInteger(1000);

  final UUID lot;
  final UUID otherLot;
  final UUID bidLot;
  final UUID pausedLot;
  final UUID shortLot;
  final UUID complaint;
  final String spareKey;
  final UUID objection;
  final UUID ownCase;
  final UUID otherCase;
  final UUID key;

  private final SystemStack system;
  private final BidKeys keys = new BidKeys(System::currentTimeMillis, new Random(1));

  Court(SystemStack system) throws IOException {
    this.system = system;
    CourtDesk own = system.desk();
    CourtDesk other = new CourtDesk(system.site(), system.tokens(), "chen2", "zhao2");
    shortLot = own.publish(lot("closes soon", Duration.ofMinutes(1), "li"));
    lot = own.publish(lot("of the own court", Duration.ofHours(2), "li"));
    bidLot = own.publish(lot("to be bid for", Duration.ofHours(2), "li"));
    pausedLot = own.publish(lot("to be paused", Duration.ofHours(2), "li"));
    otherLot = other.publish(lot("of the other court", Duration.ofHours(2), "zhang"));
    complaint = complain("wu");
    spareKey = spareKey();
    ownCase = file("chen", caseNumber("浙0106"));
    otherCase = file("chen2", caseNumber("川0105"));
    putPicture();
    key = keys.next();
    awaitOpen(lot);
    awaitOpen(bidLot);
    awaitOpen(pausedLot);
    expect(201, bid(lot, key).bearing(system.tokens().of("li")));
    objection = object();
  }

  private static DrillLot lot(String title, Duration lasts, String bidder) {
    return new DrillLot(
        "Access walk: " + title,
        START_FEN,
        10_000,
        Duration.ofSeconds(1),
        lasts,
        Map.of(bidder, 0));
  }

  /** A case number of that court which no one has used in this run. */
  static String caseNumber(String court) {
    return "（2026）" + court + "执" + CASES.incrementAndGet() + "号";
  }

  static String caseRequest(String caseNumber) {
    var request = Json.object().put("caseNumber", caseNumber).put("cause", "借款合同纠纷");
    request.putArray("parties").addObject().put("role", "APPLICANT").put("name", "甲公司");
    return request.toString();
  }

  /** A complaint as the supervisor's desk records it. */
  static String complaint(String fileNumber) {
    return Json.text(
        Json.object()
            .put("kind", "OTHER")
            .put("fileNumber", fileNumber)
            .put("receivedOn", "2026-01-05"));
  }

  /** The key that begins last: it signs nothing yet, and may be revoked. */
  private String spareKey() throws IOException {
    JsonNode keys = Json.parse(expect(200, Request.get("/auction/api/evidence/keys")).text());
    return keys.path(keys.size() - 1).path("keyId").asText();
  }

  private UUID complain(String supervisor) throws IOException {
    Answer answer =
        expect(
            201,
            Request.of("POST", "/auction/api/courts/%E6%B5%990106/complaints")
                .bearing(system.tokens().of(supervisor))
                .json(complaint("督" + keys.next())));
    return UUID.fromString(Json.parse(answer.text()).path("id").asText());
  }

  private UUID file(String clerk, String caseNumber) throws IOException {
    Answer answer =
        expect(
            201,
            Request.of("POST", "/auction/api/cases")
                .bearing(system.tokens().of(clerk))
                .json(caseRequest(caseNumber)));
    return UUID.fromString(Json.parse(answer.text()).path("id").asText());
  }

  /** The id of what a clerk of 浙0106 makes there. */
  UUID made(String path, String json) throws IOException {
    return made("chen", path, json, "id");
  }

  /** The id that is answered to somebody who makes something. */
  UUID made(String who, String path, String json, String id) throws IOException {
    Answer answer =
        system.site().ask(Request.of("POST", path).bearing(system.tokens().of(who)).json(json));
    return UUID.fromString(Json.parse(answer.text()).path(id).asText());
  }

  private UUID object() throws IOException {
    Answer answer =
        expect(
            201,
            Request.of("POST", "/auction/api/lots/" + lot + "/objections")
                .bearing(system.tokens().of("chen"))
                .json(WalkRequests.objection()));
    return UUID.fromString(Json.parse(answer.text()).path("id").asText());
  }

  private void putPicture() throws IOException {
    expect(
        204,
        Request.of("PUT", "/auction/api/lots/" + lot + "/pictures/1")
            .bearing(system.tokens().of("chen"))
            .carrying("image/svg+xml", WalkRequests.picture()));
  }

  /** The lot's first bid under this key. */
  Request bid(UUID at, UUID bidKey) {
    long epoch = system.lots().view(at).map(LotView::epoch).orElse(0L);
    return Request.of("POST", "/auction/api/lots/" + at + "/bids")
        .with("Idempotency-Key", bidKey.toString())
        .json("{\"amountFen\":" + START_FEN + ",\"epoch\":" + epoch + "}");
  }

  UUID nextKey() {
    return keys.next();
  }

  void awaitClosed() throws IOException {
    await(CLOSED_WITHIN, shortLot, "CLOSED");
  }

  private void awaitOpen(UUID id) throws IOException {
    await(OPENED_WITHIN, id, "OPEN");
  }

  private void await(Duration atMost, UUID id, String state) throws IOException {
    boolean reached =
        Waiting.until(
            atMost,
            () -> {
              Optional<LotView> view = system.lots().view(id);
              return view.isPresent() && view.get().state().startsWith(state);
            });
    if (!reached) {
      throw new IOException("the lot " + id + " is not " + state + " in time");
    }
  }

  private Answer expect(int status, Request request) throws IOException {
    Answer answer = system.site().ask(request);
    if (answer.status() != status) {
      throw new IOException(
          request.method() + " " + request.target() + ": " + answer.status() + answer.text());
    }
    return answer;
  }
}
