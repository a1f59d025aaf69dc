package org.fachui.system.access;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;

/** Valid requests for the rows of the table that belong to the payout service. */
final class PayoutRequests {
  private static final String PREFIX = "/payout/api";
  private static final String PLAN =
      """
      {"round":1,"costsFen":0,"heldFen":0,"tiers":[{"tier":1,"mode":"PRO_RATA"},
       {"tier":2,"mode":"PRO_RATA"},{"tier":3,"mode":"PRO_RATA"}]}""";

  private final PayoutCourt own;
  private final PayoutCourt other;
  private final SoldHomes sold;
  private final String bankKey;

  PayoutRequests(PayoutCourt own, PayoutCourt other, SoldHomes sold, String bankKey) {
    this.own = own;
    this.other = other;
    this.sold = sold;
    this.bankKey = bankKey;
  }

  static boolean areOf(String path) {
    return path.startsWith(PREFIX);
  }

  /** The request of one row of the table. */
  Request of(String method, String path, boolean ofOwnCourt) throws IOException {
    PayoutCourt court = ofOwnCourt ? own : other;
    String row = method + " " + path.substring(PREFIX.length());
    Request plain = Request.of(method, filled(row, path, court));
    return switch (row) {
      case "POST /pools" -> plain.json(poolRequest(court));
      case "POST /pools/{poolId}/claims" ->
          plain.carrying("text/csv", PayoutCourt.claimsFile().getBytes(StandardCharsets.UTF_8));
      case "POST /pools/{poolId}/plans" -> plain.json(PLAN);
      case "POST /plans/{planId}/approval" -> plain.json(hashes(court));
      case "POST /bank/notices" -> notice(plain);
      case "GET /pools" ->
          Request.get(
              plain.target()
                  + "?caseNo="
                  + URLEncoder.encode(court.paidCase, StandardCharsets.UTF_8));
      case "POST /claims/status" -> plain.json(claim(court));
      case "PUT /deposits/{enrolmentId}" -> plain.json(deposit());
      case "PUT /dues/{lotId}" -> plain.json(due());
      case "PUT /pools/{poolId}/forfeits/{lotId}/uses/{use}" ->
          plain.json(
              """
              {"fen":0,"reason":"演练:没有费用损失","documentSha256":"%s"}
              """
                  .formatted("ab".repeat(32)));
      case "POST /pools/{poolId}/forfeits/{lotId}/uses/{use}/approval" -> plain.json("{\"fen\":0}");
      case "PUT /pools/{poolId}/held-prices/{lotId}/{part}/decision" ->
          plain.json(proposal("STAY"));
      case "POST /pools/{poolId}/held-prices/{lotId}/{part}/decision/approval" ->
          plain.json("{\"decision\":\"STAY\",\"fen\":1}");
      case "PUT /pools/{poolId}/halts/{haltId}/decision" -> plain.json(proposal("RELEASE"));
      case "POST /pools/{poolId}/halts/{haltId}/decision/approval" ->
          plain.json("{\"decision\":\"RELEASE\",\"fen\":1}");
      case "POST /authorities/{authorityId}/approval" ->
          plain.json(
              Json.text(Json.object().put("textHash", court.authority.path("textHash").asText())));
      default -> plain;
    };
  }

  private String filled(String row, String path, PayoutCourt court) throws IOException {
    String pool =
        switch (row) {
          case "POST /pools/{poolId}/claims" -> court.emptyPool;
          case "POST /pools/{poolId}/plans" -> court.claimedPool;
          default -> court.paidPool;
        };
    String plan =
        switch (row) {
          case "POST /plans/{planId}/submission" -> court.draft;
          case "POST /plans/{planId}/approval" -> court.submitted.path("planId").asText();
          default -> court.paidPlan;
        };
    String at =
        path.replace("{poolId}", pool)
            .replace("{uploadId}", court.upload)
            .replace("{planId}", plan)
            .replace("{batchId}", court.batch)
            .replace("{authorityId}", court.authority.path("authorityId").asText());
    return switch (row) {
      case "PUT /deposits/{enrolmentId}" -> at.replace("{enrolmentId}", UUID.randomUUID() + "");
      case "GET /deposits/{enrolmentId}" ->
          at.replace("{enrolmentId}", sold.certified().enrolmentId());
      case "PUT /dues/{lotId}", "GET /dues/{lotId}" ->
          at.replace("{lotId}", sold.certified().lot().toString());
      default ->
          // Nobody is in default within a drill's minutes: of that lot nothing was forfeited.
          at.replace("{lotId}", sold.certified().lot().toString())
              .replace("{use}", "COSTS")
              .replace("{part}", "PRICE")
              .replace("{haltId}", UUID.randomUUID() + "");
    };
  }

  private static String proposal(String decision) {
    return """
        {"decision":"%s","fen":1,"reason":"演练","documentSha256":"%s"}
        """
        .formatted(decision, "ab".repeat(32));
  }

  /** The claim that was paid. */
  private static String claim(PayoutCourt court) {
    return Json.text(
        Json.object()
            .put("caseNo", court.paidCase)
            .put("registeredNo", PayoutCourt.claimant().registeredNo())
            .put("residentId", PayoutCourt.claimant().residentId()));
  }

  /** For a lot that nobody has heard of and that does not end. */
  private String deposit() {
    return Json.text(
        Json.object()
            .put("lotId", UUID.randomUUID().toString())
            .put("court", own.court)
            .put("caseNo", own.paidCase)
            .put("fen", 1_000_000)
            .put("closesAt", Instant.now().plus(Duration.ofDays(365)).toString()));
  }

  /** What the auction service has asked for when the lot was sold. */
  private String due() throws IOException {
    SoldHomes.Sold home = sold.certified();
    return Json.text(
        Json.object()
            .put("court", own.court)
            .put("caseNo", home.caseNo())
            .put("priceFen", home.outcome().path("priceFen").asLong())
            .put("enrolmentId", home.enrolmentId())
            .put("dueBy", home.outcome().path("dueBy").asText()));
  }

  private static String poolRequest(PayoutCourt court) {
    return Json.text(
        Json.object().put("caseNo", Court.caseNumber(court.court)).put("court", court.court));
  }

  private static String hashes(PayoutCourt court) {
    return Json.text(
        Json.object()
            .put("planHash", court.submitted.path("planHash").asText())
            .put("batchHash", court.submitted.path("batchHash").asText()));
  }

  /** A credit that nobody expects, told by the bank. */
  private Request notice(Request plain) {
    String body =
        Json.text(
            Json.object()
                .put("bank", "102")
                .put("accountNo", "COURT")
                .put("entryRef", UUID.randomUUID().toString())
                .put("virtualNo", "")
                .put("fen", 1)
                .put("payer", "")
                .put("reference", "")
                .put("at", "2026-01-05T02:00:00Z")
                .put("date", "2026-01-05"));
    String signature = Hmac.of(bankKey, body.getBytes(StandardCharsets.UTF_8));
    return plain.json(body).with("Fachui-Signature", signature);
  }
}
