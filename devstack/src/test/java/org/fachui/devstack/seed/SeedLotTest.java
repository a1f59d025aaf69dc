package org.fachui.devstack.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fachui.devstack.client.Json;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.junit.jupiter.api.Test;

class SeedLotTest {
  private static final List<SeedLot> LOTS = SeedLot.all();

  @Test
  void hasADozenLotsOfEveryKindAtTwoCourts() {
    assertThat(LOTS).hasSizeGreaterThanOrEqualTo(12);
    assertThat(LOTS)
        .extracting(lot -> Json.text(lot.source(), "kind"))
        .contains(
            "HOME", "COMMERCIAL", "PARKING", "LAND", "VEHICLE", "EQUITY", "MACHINERY", "GOODS");
    assertThat(LOTS).extracting(SeedLot::clerk).contains("chen", "chen2");
    assertThat(LOTS).extracting(SeedLot::caseNumber).doesNotHaveDuplicates();
  }

  @Test
  void hasTheFiguresOfThreeRealAuctions() {
    assertThat(figures("赞城车位")).containsExactly(8_500_000L, 50_000L, 1_000_000L);
    assertThat(figures("二环路南二段")).containsExactly(114_386_580L, 500_000L, 22_000_000L);
    assertThat(figures("李渡镇向阳西街")).containsExactly(14_321_900L, 100_000L, 1_400_000L);
  }

  private static List<Long> figures(String words) {
    JsonObject source =
        LOTS.stream().filter(lot -> lot.title().contains(words)).findFirst().orElseThrow().source();
    return List.of(
        Json.integer(source, "startPriceFen"),
        Json.integer(source, "incrementFen"),
        Json.integer(source, "depositFen"));
  }

  @Test
  void startsAtSeventyPerCentOfTheAppraisalOrMore() {
    for (SeedLot lot : LOTS) {
      long appraisal = Json.integer(lot.source(), "appraisalFen", 0);
      assertThat(10 * Json.integer(lot.source(), "startPriceFen"))
          .as(lot.title())
          .isGreaterThanOrEqualTo(7 * appraisal);
    }
  }

  @Test
  void asksForADepositOfFiveToTwentyPerCent() {
    for (SeedLot lot : LOTS) {
      long start = Json.integer(lot.source(), "startPriceFen");
      assertThat(100 * Json.integer(lot.source(), "depositFen"))
          .as(lot.title())
          .isBetween(5 * start, 20 * start);
    }
  }

  @Test
  void everyDrawingIsFilledInCompletely() {
    for (SeedLot lot : LOTS) {
      for (String svg : Pictures.of(lot.picture(), lot.hue())) {
        assertThat(svg).as(lot.picture()).startsWith("<svg").doesNotContain("{{");
      }
    }
  }

  @Test
  void aHueBecomesItsColour() {
    assertThat(Pictures.colour(0, 100, 50)).isEqualTo("#ff0000");
    assertThat(Pictures.colour(120, 100, 25)).isEqualTo("#008000");
    assertThat(Pictures.colour(240, 100, 50)).isEqualTo("#0000ff");
  }

  @Test
  void publishesTenDisclosuresAndThePersonasPaddles() {
    JsonObject request = Requests.publication(LOTS.getFirst(), "case");

    assertThat(Json.elements(request, "disclosures")).hasSize(10);
    assertThat(Json.objects(Json.elements(request, "paddles")))
        .extracting(paddle -> Json.text(paddle, "bidder"))
        .contains("li", "zhang", "wang", "bidder-001");
  }
}
