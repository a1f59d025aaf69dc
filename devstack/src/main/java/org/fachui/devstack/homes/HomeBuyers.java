package org.fachui.devstack.homes;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.fachui.devstack.client.Answer;
import org.fachui.devstack.client.Json;
import org.fachui.devstack.processes.Waiting;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/** Robots who enrol for a home and pay their deposits. */
final class HomeBuyers {
  private static final Duration NUMBERED_WITHIN = Duration.ofSeconds(40);
  private static final Duration LOOK = Duration.ofMillis(500);

  private final Doors doors;
  private final String path;
  private final List<Buyer> buyers;

  HomeBuyers(Doors doors, String lot, List<Buyer> buyers) {
    this.doors = doors;
    this.path = "/lots/" + lot + "/enrolments";
    this.buyers = buyers;
  }

  /** Whoever has not enrolled yet enrols; whoever has not paid yet pays. */
  void qualify() throws IOException {
    for (Buyer buyer : buyers) {
      if (mine(buyer).status() == 404) {
        Doors.good("an enrolment", doors.auction().post(path, buyer.subject(), buyer.request()));
      }
    }
    for (Buyer buyer : buyers) {
      pay(buyer);
    }
  }

  private Answer mine(Buyer buyer) throws IOException {
    return doors.auction().read(path + "/mine", buyer.subject());
  }

  private void pay(Buyer buyer) throws IOException {
    long deadline = System.nanoTime() + NUMBERED_WITHIN.toNanos();
    JsonObject enrolment = Doors.good("an enrolment", mine(buyer)).object();
    while (Json.text(enrolment, "state").equals("AWAITING_DEPOSIT")) {
      String number = Json.text(enrolment, "virtualNo", "");
      if (!number.isEmpty()) {
        credit(buyer, number, Json.integer(enrolment, "depositFen"));
        return;
      }
      if (System.nanoTime() > deadline) {
        throw new IOException("a deposit has no account number");
      }
      Waiting.pause(LOOK);
      enrolment = Doors.good("an enrolment", mine(buyer)).object();
    }
  }

  private void credit(Buyer buyer, String number, long fen) throws IOException {
    JsonObject credit =
        JsonObject.builder()
            .put("virtualNo", number)
            .put("payer", buyer.name())
            .put("fen", fen)
            .put("reference", "保证金")
            .put("payerBankNo", buyer.bankNo())
            .put("payerAccountNo", buyer.accountNo())
            .build();
    Doors.good("a deposit", doors.bank().post("/sim/credits", credit));
  }
}
