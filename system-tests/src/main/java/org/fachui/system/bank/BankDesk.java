package org.fachui.system.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import org.fachui.system.client.Api;
import org.fachui.system.http.Json;
import org.fachui.system.http.Site;

/** What only a simulated bank lets somebody do: pay in, and end a day. */
public final class BankDesk {
  private final Api bank;

  /** At this bank. */
  public BankDesk(Site bank) {
    this.bank = new Api(bank, who -> "");
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
    ObjectNode body =
        Json.object()
            .put("virtualNo", credit.virtualNo())
            .put("payer", credit.payer())
            .put("fen", credit.fen())
            .put("reference", credit.reference())
            .put("payerBankNo", credit.payerBankNo())
            .put("payerAccountNo", credit.payerAccountNo());
    bank.post("", "/sim/credits", body, 201);
  }

  /**
   * Ends the business day of all banks and returns the date of the next one. When the bank was
   * killed over it, another day ends.
   */
  public String endDay() throws IOException {
    try {
      return end();
    } catch (EOFException | SocketException killed) {
      return end();
    }
  }

  private String end() throws IOException {
    return bank.post("", "/sim/day/end", Json.object(), 200).path("date").asText();
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
    return bank.get("", "/sim/summary");
  }
}
