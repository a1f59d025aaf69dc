package org.fachui.payout.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeerSettlementsTest {
  private static final UUID LOT = UUID.fromString("0190a000-0000-7000-8000-000000000001");
  private static final UUID WINNER = UUID.fromString("0190a000-0000-7000-8000-000000000002");

  private static JsonObject json(String text) {
    try (JsonReader reader =
        Json.createReader(
            new StringReader(text.replace("LOT", "" + LOT).replace("WINNER", "" + WINNER)))) {
      return reader.readObject();
    }
  }

  @Test
  void tellsWhoseDepositStays() {
    assertThat(
            PeerSettlements.read(
                LOT,
                json(
                    "{\"lotId\":\"LOT\",\"result\":\"SOLD\",\"priceFen\":9,\"winnerEnrolmentId\":\"WINNER\"}")))
        .contains(Settlement.soldTo(LOT, WINNER));
    assertThat(PeerSettlements.read(LOT, json("{\"lotId\":\"LOT\",\"result\":\"UNSOLD\"}")))
        .contains(Settlement.unsold(LOT));
    assertThat(PeerSettlements.read(LOT, json("{\"lotId\":\"LOT\",\"result\":\"WITHDRAWN\"}")))
        .contains(Settlement.unsold(LOT));
    assertThat(PeerSettlements.read(LOT, json("{\"lotId\":\"LOT\",\"result\":\"ANNULLED\"}")))
        .contains(Settlement.annulled(LOT));
  }

  @Test
  void tellsUntilWhenDepositsGoBack() {
    assertThat(PeerSettlements.releaseBy(json("{\"releaseBy\":\"2026-11-24T02:00:00Z\"}")))
        .isEqualTo("2026-11-24T02:00:00Z");
    assertThat(PeerSettlements.releaseBy(json("{}"))).isNull();
    assertThat(PeerSettlements.releaseBy(json("{\"releaseBy\":\"tomorrow\"}"))).isNull();
    assertThat(PeerSettlements.releaseBy(json("{\"releaseBy\":7}"))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0,false", "1,true"})
  void aWinnerOfWhomNoDepositWasAskedIsExpectedToHaveNone(long fen, boolean expected) {
    String told =
        "{\"lotId\":\"LOT\",\"result\":\"SOLD\",\"winnerEnrolmentId\":\"WINNER\",\"winnerDepositFen\":"
            + fen
            + "}";
    assertThat(PeerSettlements.read(LOT, json(told)).orElseThrow().depositExpected())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"lotId\":\"LOT\",\"result\":\"SOLD\"}",
        "{\"lotId\":\"LOT\",\"result\":\"SOLD\",\"winnerEnrolmentId\":\"nobody\"}",
        "{\"lotId\":\"WINNER\",\"result\":\"UNSOLD\"}",
        "{\"lotId\":\"LOT\",\"result\":\"RESOLD\"}"
      })
  void believesNothingElse(String told) {
    assertThat(PeerSettlements.read(LOT, json(told))).isEmpty();
  }
}
