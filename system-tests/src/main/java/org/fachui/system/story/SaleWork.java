package org.fachui.system.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.fachui.system.bank.BankDesk;
import org.fachui.system.client.Api;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;

/** From the closing record to the ruling in the buyer's hands. */
final class SaleWork {
  private static final Duration WITHIN = Duration.ofSeconds(90);

  private final Api api;
  private final BankDesk bank;
  private final UUID lot;

  SaleWork(Api api, BankDesk bank, UUID lot) {
    this.api = api;
    this.bank = bank;
    this.lot = lot;
  }

  private String path(String rest) {
    return "/auction/api/lots/" + lot + rest;
  }

  /** The confirmation makes itself; it must be a document too. */
  JsonNode confirmation() throws IOException {
    Answer answer =
        Awaiting.until(
            WITHIN,
            "the confirmation",
            () -> api.ask("", Request.get(path("/confirmation"))),
            seen -> seen.status() == 200);
    byte[] document =
        Api.require(api.ask("", Request.get(path("/confirmation.pdf"))), "the document", 200)
            .body();
    if (!new String(document, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-")) {
      throw new IOException("the confirmation is no PDF");
    }
    return Json.parse(answer.text());
  }

  /** The winner pays the rest, and the sale is PAID. */
  void payTheRest(Applicant winner) throws IOException {
    Answer due =
        Awaiting.until(
            WITHIN,
            "the due",
            () -> api.ask(winner.subject(), Request.get(path("/due"))),
            seen -> seen.status() == 200);
    JsonNode open = Json.parse(due.text());
    bank.pay(
        new BankDesk.Credit(
            open.path("virtualNo").asText(),
            winner.name(),
            open.path("fen").asLong(),
            "拍卖余款",
            winner.bankNo(),
            winner.accountNo()));
    awaitState(winner, "PAID");
  }

  private JsonNode awaitState(Applicant winner, String state) throws IOException {
    return Awaiting.until(
        WITHIN,
        "the state " + state,
        () -> api.get(winner.subject(), path("/outcome")),
        seen -> seen.path("state").asText().equals(state));
  }

  /** The judge rules, the clerk serves the ruling: title has passed. */
  void ruleAndServe(Applicant winner, String caseNo) throws IOException {
    api.post(
        CourtWork.JUDGE, path("/ruling"), Json.object().put("number", caseNo + "之一"), 200, 201);
    api.post(CourtWork.CLERK, path("/service"), Json.object(), 200, 201);
    awaitState(winner, "SERVED");
  }
}
