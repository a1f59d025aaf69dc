package org.fachui.payout.facts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.payout.PayoutTestDatabase;
import org.fachui.payout.accounts.Accounts;
import org.fachui.platform.events.Fact;
import org.junit.jupiter.api.Test;

class HearingFactsIT {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final UUID LOT = UUID.fromString("0190a000-0000-7000-8000-000000000001");
  private static final CaseNumber CASE = CaseNumber.of("（2026）浙0106执5号");

  private final PayoutTestDatabase database = PayoutTestDatabase.fresh();
  private final Accounts accounts = new Accounts();
  private final HearingFacts hearing =
      new HearingFacts(database.transactions(), accounts, Clock.fixed(NOW, ZoneOffset.UTC));

  private static Fact fact(String id, String type, String subject, JsonObject data) {
    return new Fact("t", id, "/auction", "org.fachui.auction." + type, subject, NOW, data);
  }

  private static Fact filed(String id, String caseNo, String court) {
    JsonObject data =
        Json.createObjectBuilder()
            .add("caseId", id)
            .add("caseNo", caseNo)
            .add("court", court)
            .build();
    return fact(id, "case.filed", id, data);
  }

  @Test
  void aCaseThatWasFiledHasAPoolHoweverOftenItIsTold() {
    hearing.handle(filed("1", CASE.toString(), "浙0106"));
    hearing.handle(filed("1", CASE.toString(), "浙0106"));
    hearing.handle(filed("2", CASE.toString(), "浙0106"));

    assertThat(database.number("SELECT count(*) FROM pool WHERE case_no = '" + CASE + "'"))
        .isEqualTo(1);
    assertThat(database.number("SELECT count(*) FROM inbox")).isEqualTo(2);
  }

  @Test
  void whatCannotBeReadIsLeftOutAndDoesNotComeAgain() {
    hearing.handle(filed("1", "no number", "浙0106"));
    hearing.handle(filed("2", CASE.toString(), "浙0107"));
    hearing.handle(fact("3", "lot.sold", "no id", JsonValue.EMPTY_JSON_OBJECT));
    hearing.handle(fact("4", "bid.placed", "", JsonValue.EMPTY_JSON_OBJECT));

    assertThat(database.number("SELECT count(*) FROM pool")).isZero();
    assertThat(database.number("SELECT count(*) FROM inbox")).isEqualTo(4);
  }

  @Test
  void moneyOfASaleThatDidNotGoThroughIsAnIncidentWhileSomeOfItGoesBack() {
    hearing.handle(fact("1", "lot.disapproved", LOT.toString(), returned(500, 12_000)));
    hearing.handle(fact("1", "lot.disapproved", LOT.toString(), returned(500, 12_000)));
    hearing.handle(fact("4", "lot.disapproved", UUID.randomUUID().toString(), returned(0, 12_000)));
    hearing.handle(fact("2", "lot.defaulted", UUID.randomUUID().toString(), returned(800, 0)));
    hearing.handle(
        fact("3", "lot.defaulted", UUID.randomUUID().toString(), JsonValue.EMPTY_JSON_OBJECT));

    assertThat(
            database.number(
                "SELECT count(*) FROM incident WHERE kind = 'PRICE_TO_RETURN' AND subject = '"
                    + LOT
                    + "' AND detail LIKE '%12000 fen go back and 500 fen are kept%'"))
        .isEqualTo(1);
    assertThat(database.number("SELECT count(*) FROM incident")).isEqualTo(1);
  }

  private static JsonObject returned(long kept, long back) {
    return Json.createObjectBuilder().add("keptFen", kept).add("returnedFen", back).build();
  }

  @Test
  void aLotThatIsSaidToBeOverIsAskedForAtOnce() {
    database
        .transactions()
        .run(
            c -> {
              UUID pool = accounts.lotPool(c, "浙0106", CASE, LOT);
              try (var insert =
                  c.prepareStatement(
                      "INSERT INTO lot_deposits (lot_id, pool_id, ask_at) VALUES (?, ?, now() + interval '1 day')")) {
                insert.setObject(1, LOT);
                insert.setObject(2, pool);
                return insert.executeUpdate();
              }
            });
    hearing.handle(fact("1", "lot.unsold", LOT.toString(), JsonValue.EMPTY_JSON_OBJECT));

    assertThat(
            database.number(
                "SELECT count(*) FROM lot_deposits WHERE ask_at = '2026-11-23T02:00:00Z'"))
        .isEqualTo(1);
  }
}
