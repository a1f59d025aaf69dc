package org.fachui.system.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.fachui.system.client.DrillLot;
import org.fachui.system.http.Request;

/** A valid request for every endpoint: whatever is refused is refused for who asks. */
final class WalkRequests {

  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\" viewBox=\"0 0 4 3\">"
          + "<rect width=\"4\" height=\"3\" fill=\"#888888\"/></svg>";

  private final Court court;

  WalkRequests(Court court) {
    this.court = court;
  }

  static byte[] picture() {
    return SVG.getBytes(StandardCharsets.UTF_8);
  }

  /** The request of one row of the table. */
  Request of(String method, String path, boolean own) throws IOException {
    String row = method + " " + path.replaceFirst("^/auction/api", "");
    Request plain = Request.of(method, filled(path, own));
    return switch (row) {
      case "POST /lots" -> plain.json(drillLot());
      case "PUT /lots/{lotId}/pictures/{number}" -> plain.carrying("image/svg+xml", picture());
      case "POST /lots/{lotId}/bids" ->
          court.bid(own ? court.bidLot : court.otherLot, court.nextKey());
      case "POST /lots/{lotId}/pause" -> plain.json("{\"reason\":\"演练:系统检查\"}");
      case "POST /lots/{lotId}/stops" -> plain.json(stay());
      case "POST /lots/{lotId}/objections" -> plain.json(objection());
      case "POST /lots/{lotId}/objections/{objectionId}/ruling" ->
          plain.json(
              """
              {"decision":"REJECTED","number":"%s之二","dated":"2026-01-01","reason":"演练:驳回异议"}
              """
                  .formatted(Court.caseNumber("浙0106")));
      case "POST /lots/{lotId}/stops/cause-gone", "POST /lots/{lotId}/stops/resumption" ->
          plain.json("{\"reason\":\"演练:事由消失\"}");
      case "GET /lots/{lotId}/consistency" -> Request.get(filled(path, own) + "?first=1&second=2");
      case "GET /lots/{lotId}/result" -> closed(plain);
      case "POST /cases" ->
          plain.json(Court.caseRequest(Court.caseNumber(own ? "浙0106" : "川0105")));
      case "POST /evidence/keys/{keyId}/revocation" -> plain.json("{\"reason\":\"演练：撤销备用密钥\"}");
      case "POST /courts/{court}/complaints" -> plain.json(Court.complaint("督" + court.nextKey()));
      case "POST /complaints/{complaintId}/finding" -> plain.json("{\"upheld\":false}");
      default -> plain;
    };
  }

  private Request closed(Request request) throws IOException {
    court.awaitClosed();
    return request;
  }

  private String filled(String path, boolean own) {
    return path.replace("{lotId}", lot(path, own).toString())
        .replace("{number}", "1")
        .replace("{objectionId}", court.objection.toString())
        .replace("{key}", court.key.toString())
        .replace("{court}", "%E6%B5%990106")
        .replace("{keyId}", court.spareKey)
        .replace("{complaintId}", court.complaint.toString())
        .replace("{caseId}", (own ? court.ownCase : court.otherCase).toString());
  }

  private UUID lot(String path, boolean own) {
    if (!own) {
      return court.otherLot;
    }
    return path.endsWith("/result")
        ? court.shortLot
        : path.endsWith("/pause") || path.endsWith("/resumption") || path.contains("/stops")
            ? court.pausedLot
            : court.lot;
  }

  static String objection() {
    return """
    {"kind":"CONDUCT","filer":"PARTY","name":"甲公司","grounds":"演练:不服本次拍卖","documents":[]}
    """;
  }

  private static String stay() {
    return """
    {"kind":"STAY","cause":"BY_LAW","number":"%s之一","dated":"2026-01-01","reason":"演练:依法中止","proofs":[]}
    """
        .formatted(Court.caseNumber("浙0106"));
  }

  private static String drillLot() {
    return new DrillLot(
            "Access walk: published by the walk",
            1_000_000,
            10_000,
            Duration.ofHours(1),
            Duration.ofHours(1),
            Map.of("li", 0))
        .request();
  }
}
