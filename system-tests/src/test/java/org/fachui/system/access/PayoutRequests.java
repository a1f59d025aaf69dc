package org.fachui.system.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
  private final String bankKey;

  PayoutRequests(PayoutCourt own, PayoutCourt other, String bankKey) {
    this.own = own;
    this.other = other;
    this.bankKey = bankKey;
  }

  static boolean areOf(String path) {
    return path.startsWith(PREFIX);
  }

  /** The request of one row of the table. */
  Request of(String method, String path, boolean ofOwnCourt) {
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
      default -> plain;
    };
  }

  private static String filled(String row, String path, PayoutCourt court) {
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
    return path.replace("{poolId}", pool)
        .replace("{uploadId}", court.upload)
        .replace("{planId}", plan)
        .replace("{batchId}", court.batch);
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
    return plain.json(body).with("Fachui-Signature", signature(body));
  }

  private String signature(String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bankKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
