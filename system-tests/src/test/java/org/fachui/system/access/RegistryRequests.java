package org.fachui.system.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.fachui.system.client.Api;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;

/** Valid requests for the rows of the table that belong to the registry adapter. */
final class RegistryRequests {
  private static final String PREFIX = "/registry/api";
  private static final String RECEIPT = "b4".repeat(32);
  private static final String REASON = "{\"reason\":\"演练：另案裁定中止\"}";

  private final Api api;
  private final Homes homes;
  private final SoldHomes sold;
  private final String bureausKey;

  RegistryRequests(Api api, Homes homes, SoldHomes sold, String bureausKey) {
    this.api = api;
    this.homes = homes;
    this.sold = sold;
    this.bureausKey = bureausKey;
  }

  static boolean areOf(String path) {
    return path.startsWith(PREFIX);
  }

  /** The request of one row of the table. */
  Request of(String method, String path, boolean own) throws IOException {
    String row = method + " " + path.substring(PREFIX.length());
    Request plain = Request.of(method, filled(row, path));
    return switch (row) {
      case "POST /transfers/{transferId}/halt", "POST /transfers/{transferId}/resumption" ->
          plain.json(REASON);
      case "POST /transfers/{transferId}/steps/{step}/correction" -> {
        sold.assessmentAtRest();
        yield plain;
      }
      case "POST /transfers/{transferId}/steps/{step}/takeover" -> {
        sold.assessmentAtRest();
        yield plain.json(takeover());
      }
      case "POST /transfers/{transferId}/steps/{step}/takeover/confirmation" -> {
        takeOver(plain.target().replaceFirst("/confirmation$", ""));
        yield plain.json(Json.text(Json.object().put("sha256", RECEIPT)));
      }
      case "POST /reviews" -> plain.json(review(own ? homes.sale.caseNo() : "（2026）川0105执23号"));
      case "POST /eligibility" -> plain.json(eligibility());
      case "POST /taxes/estimate" ->
          plain.json(
              Json.text(
                  Json.object()
                      .put("unitCode", homes.sale.unitCode())
                      .put("priceFen", 100_000_000)));
      case "POST /bureau/notices" -> notice(plain);
      default -> plain;
    };
  }

  private String filled(String row, String path) throws IOException {
    String at =
        path.replace("{reviewId}", homes.draft.reviewId()).replace("{step}", SoldHomes.ASSESSMENT);
    return at.contains("{transferId}") ? at.replace("{transferId}", transfer(row)) : at;
  }

  /** What is done by people is done to the one that no bureau goes on with. */
  private String transfer(String row) throws IOException {
    boolean stopped = row.matches(".*/(halt|resumption|steps/.*)");
    return (stopped ? sold.rejected() : sold.certified()).transferId();
  }

  /** Whoever is to confirm finds a step that a clerk has taken over. */
  private void takeOver(String target) throws IOException {
    if (sold.assessmentAtRest().equals("REJECTED")) {
      Request request = Request.of("POST", target).json(takeover());
      Api.require(api.ask("chen", request), "the takeover", 200);
    }
  }

  private static String takeover() {
    return Json.text(
        Json.object()
            .put("receiptNo", "CK-2026-1")
            .put("entryNo", "TE-0000000001")
            .put("enteredAt", Instant.now().minus(Duration.ofMinutes(1)).toString())
            .put("sha256", RECEIPT));
  }

  private String review(String caseNo) {
    return Json.text(Json.object().put("unitCode", homes.sale.unitCode()).put("caseNo", caseNo));
  }

  private String eligibility() {
    return Json.text(
        Json.object()
            .put("residentId", homes.sale.residentId())
            .put("unitCode", homes.sale.unitCode())
            .put("court", "浙0106"));
  }

  /** Of a message that is not the platform's. */
  private Request notice(Request plain) {
    String body =
        Json.text(
            Json.object()
                .put("bureau", "land")
                .put("messageId", "nobodys-message")
                .put("state", "ACCEPTED")
                .put("at", "2026-01-05T02:00:00Z"));
    String signature = Hmac.of(bureausKey, body.getBytes(StandardCharsets.UTF_8));
    return plain.json(body).with("Fachui-Signature", signature);
  }
}
