package org.fachui.system.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.fachui.system.client.Api;
import org.fachui.system.client.Tokens;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;

/** A clerk, a maker and an approver of one court at the payout service. */
public final class PayoutDesk {
  /** The finance person of the court 浙0106. */
  public static final String MAKER = "qian";

  private final Api api;
  private final String clerk;
  private final String maker;
  private final String approver;

  /** The people of the court 浙0106. */
  public PayoutDesk(Site site, Tokens tokens) {
    this(site, tokens, "chen", MAKER, "sun");
  }

  /** These people, of one court. */
  public PayoutDesk(Site site, Tokens tokens, String clerk, String maker, String approver) {
    this.api = new Api(site, tokens);
    this.clerk = clerk;
    this.maker = maker;
    this.approver = approver;
  }

  /** Opens the pool of a case. */
  public JsonNode open(String caseNo, String court) throws IOException {
    return post(
        clerk, "/payout/api/pools", Json.object().put("caseNo", caseNo).put("court", court), 201);
  }

  /** The pool as it stands. */
  public JsonNode pool(String poolId) throws IOException {
    return get("/payout/api/pools/" + poolId);
  }

  /** Hands in a claims file. */
  public JsonNode upload(String poolId, String csv) throws IOException {
    Request request =
        Request.of("POST", "/payout/api/pools/" + poolId + "/claims")
            .carrying("text/csv", csv.getBytes(StandardCharsets.UTF_8));
    return ask(maker, request, 201);
  }

  /** Makes a plan of the first round; every tier is shared by ratio where it must be. */
  public JsonNode plan(String poolId, long costsFen, long heldFen, int tiers) throws IOException {
    ObjectNode order =
        Json.object().put("round", 1).put("costsFen", costsFen).put("heldFen", heldFen);
    ArrayNode list = order.putArray("tiers");
    for (int tier = 1; tier <= tiers; tier++) {
      list.addObject().put("tier", tier).put("mode", "PRO_RATA");
    }
    return post(maker, "/payout/api/pools/" + poolId + "/plans", order, 201);
  }

  /** The maker hands it in. */
  public JsonNode submit(String planId) throws IOException {
    return ask(maker, Request.of("POST", "/payout/api/plans/" + planId + "/submission"), 200);
  }

  /** Another person approves exactly these hashes; the answer names the batch. */
  public JsonNode approve(JsonNode plan) throws IOException {
    ObjectNode hashes =
        Json.object()
            .put("planHash", plan.path("planHash").asText())
            .put("batchHash", plan.path("batchHash").asText());
    return post(
        approver, "/payout/api/plans/" + plan.path("planId").asText() + "/approval", hashes, 200);
  }

  /** The batch as it stands. */
  public JsonNode batch(String batchId) throws IOException {
    return get("/payout/api/batches/" + batchId);
  }

  /** Where each fen is, signed. */
  public String proof(String poolId) throws IOException {
    Request request = Request.get("/payout/api/pools/" + poolId + "/proof");
    return Api.require(api.ask(maker, request), "the proof", 200).text();
  }

  private JsonNode get(String path) throws IOException {
    return api.get(maker, path);
  }

  private JsonNode post(String who, String path, ObjectNode body, int status) throws IOException {
    return api.post(who, path, body, status);
  }

  private JsonNode ask(String who, Request request, int status) throws IOException {
    return Json.parse(Api.require(api.ask(who, request), request.target(), status).text());
  }
}
