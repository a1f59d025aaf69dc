package org.fachui.system.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.fachui.system.client.Api;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;

/**
 * What only the simulated bureaus let somebody do, and the land register as the oracle reads it.
 */
final class LandBureau {
  private final Api bureaus;

  LandBureau(Site bureaus) {
    this.bureaus = new Api(bureaus, who -> "");
  }

  /** A flat of the debtor with a mortgage and this court's seizure. */
  void know(StoryOrder order, String place) throws IOException {
    ObjectNode unit = Json.object().put("unitCode", order.unitCode()).put("place", place);
    unit.putObject("owner").put("residentId", "339900196001010013").put("name", "演练被执行人");
    unit.putArray("mortgages")
        .addObject()
        .put("holder", "演练银行")
        .put("since", "2019-03-01")
        .put("fen", 100_000_000);
    unit.putArray("seizures")
        .addObject()
        .put("court", StoryOrder.COURT)
        .put("caseNo", order.caseNo())
        .put("since", "2026-03-02");
    bureaus.post("", "/sim/units", unit, 201);
  }

  /** Somebody who may, or may not, buy a home here. */
  void know(Applicant person) throws IOException {
    bureaus.post(
        "",
        "/sim/persons",
        Json.object()
            .put("residentId", person.residentId())
            .put("restricted", person.part() == Applicant.Part.IS_RESTRICTED),
        201);
  }

  /** Somebody pays what the tax bureau has assessed under this message. */
  void payTax(String messageId) throws IOException {
    bureaus.post("", "/sim/tax-payments", Json.object().put("messageId", messageId), 200);
  }

  /** Whether the register has this person as the owner of this unit now. */
  boolean isOwner(String unitCode, String residentId) throws IOException {
    String text =
        Api.require(bureaus.ask("", Request.get("/sim/register")), "register", 200).text();
    List<JsonNode> entries =
        text.lines()
            .filter(line -> !line.isBlank())
            .map(Json::parse)
            .filter(line -> line.path("unitCode").asText().equals(unitCode))
            .toList();
    return !entries.isEmpty()
        && entries.getLast().path("ownerResidentIdSha256").asText().equals(sha256(residentId));
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
