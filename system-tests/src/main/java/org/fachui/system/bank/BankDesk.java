package org.fachui.system.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;

/** What only a simulated bank lets somebody do: pay in, and end a day. */
public final class BankDesk {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Site bank;

  /** At this bank. */
  public BankDesk(Site bank) {
    this.bank = bank;
  }

  /**
   * Somebody pays in.
   *
   * @param virtualNo to which number
   * @param payerBankNo 行号 of the payer's bank
   * @param payerAccountNo where a refund goes
   */
  public record Credit(
      String virtualNo,
      String payer,
      long fen,
      String reference,
      String payerBankNo,
      String payerAccountNo) {
    /** Hides people and accounts. */
    @Override
    public String toString() {
      return "Credit[" + fen + "]";
    }
  }

  /** Pays in. */
  public void pay(Credit credit) throws IOException {
    String body =
        Json.text(
            Json.object()
                .put("virtualNo", credit.virtualNo())
                .put("payer", credit.payer())
                .put("fen", credit.fen())
                .put("reference", credit.reference())
                .put("payerBankNo", credit.payerBankNo())
                .put("payerAccountNo", credit.payerAccountNo()));
    require(bank.ask(Request.of("POST", "/sim/credits").json(body), PATIENCE), 201);
  }

  /** Ends the business day of all banks and returns the date of the next one. */
  public String endDay() throws IOException {
    return require(bank.ask(Request.of("POST", "/sim/day/end"), PATIENCE), 200)
        .path("date")
        .asText();
  }

  /** Whether the platform has asked every bank for its day since that began. */
  public boolean isDayKnown() throws IOException {
    return summary().path("dayKnown").asBoolean();
  }

  /** How many payments have come back so far. */
  public long returns() throws IOException {
    return summary().path("returns").asLong();
  }

  private JsonNode summary() throws IOException {
    return require(bank.ask(Request.get("/sim/summary"), PATIENCE), 200);
  }

  private static JsonNode require(Answer answer, int status) throws IOException {
    if (answer.status() != status) {
      throw new IOException("the bank answered " + answer.status() + " " + answer.text());
    }
    return Json.parse(answer.text());
  }
}
