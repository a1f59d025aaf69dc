package org.fachui.website.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.website.discovery.MadeUpAuction.lot;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LotHeadTest {
  private static final String SITE = "https://paimai.example";
  private static final String PAGE =
      "<!doctype html><html><head><meta name=\"description\" content=\"site\" />"
          + "<title>法槌</title></head><body><div id=\"root\"></div></body></html>";
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\"[^>]*>(.*?)</script>", Pattern.DOTALL);

  @Test
  void aLotsPageHasItsOwnTitleDescriptionAndAddressOnce() {
    String page = LotHead.into(PAGE, lot("西湖区住宅"), SITE);

    assertThat(page)
        .containsOnlyOnce("<title>西湖区住宅 · 法槌</title>")
        .containsOnlyOnce("name=\"description\"")
        .contains("起拍价1234567.05元")
        .contains(
            "<link rel=\"canonical\" href=\""
                + SITE
                + "/lots/"
                + MadeUpAuction.LOT
                + "\" data-page-head>")
        .contains("<meta property=\"og:image\" content=\"" + SITE + "/auction/api/lots/")
        .contains("<div id=\"root\"></div>")
        .doesNotContain("content=\"site\"")
        .doesNotContain("noindex");
  }

  @Test
  void whatACourtTypesCanNeitherBecomeMarkupNorEndTheData() {
    String page = LotHead.into(PAGE, lot("<img src=x onerror=\"alert(1)\"> & \u2028"), SITE);

    assertThat(page).doesNotContain("<img").doesNotContain("<script>").doesNotContain("onerror=\"");
    assertThat(page.split("</script>", -1)).hasSize(2);
    assertThat(data(page).getJsonArray("@graph").getJsonObject(0).getString("name"))
        .isEqualTo("<img src=x onerror=\"alert(1)\"> & \u2028");
  }

  @Test
  void theMarksAreAnOfferAndAnAuctionOfIt() {
    JsonObject marks = data(LotHead.into(PAGE, lot("住宅"), SITE));
    JsonObject product = marks.getJsonArray("@graph").getJsonObject(0);
    JsonObject auction = marks.getJsonArray("@graph").getJsonObject(1);
    JsonObject offer = product.getJsonObject("offers");

    assertThat(marks.getString("@context")).isEqualTo("https://schema.org");
    assertThat(offer.getString("price")).isEqualTo("1234567.05");
    assertThat(offer.getString("priceCurrency")).isEqualTo("CNY");
    assertThat(offer.getJsonObject("availableAtOrFrom").getString("@type")).isEqualTo("Place");
    assertThat(product.getJsonArray("image")).hasSize(2);
    assertThat(auction.getString("@type")).isEqualTo("SaleEvent");
    assertThat(auction.getJsonObject("about").getString("@id")).isEqualTo(product.getString("@id"));
  }

  @ParameterizedTest
  @CsvSource({
    "ANNOUNCED, PreOrder, EventScheduled",
    "OPEN, InStock, EventScheduled",
    "PAUSED, OutOfStock, EventPostponed",
    "CLOSED_SOLD, SoldOut, EventScheduled",
    "CLOSED_UNSOLD, OutOfStock, EventScheduled",
    "POSTPONED, OutOfStock, EventPostponed",
    "STAYED, OutOfStock, EventPostponed",
    "WITHDRAWN, OutOfStock, EventCancelled",
    "SERVED, SoldOut, EventScheduled",
    "DEFAULTED, OutOfStock, EventScheduled",
    "ANNULLED, OutOfStock, EventCancelled",
    "SOME_LATER_STAGE, OutOfStock, EventScheduled"
  })
  void eachStageHasItsWord(String stage, String availability, String status) {
    JsonObject lot =
        Json.createObjectBuilder(lot("住宅"))
            .add("state", "CLOSED_SOLD")
            .add("round", Json.createObjectBuilder().add("stage", stage))
            .build();
    var graph = LotMarks.of(lot, SITE).getJsonArray("@graph");

    assertThat(graph.getJsonObject(0).getJsonObject("offers").getString("availability"))
        .isEqualTo("https://schema.org/" + availability);
    assertThat(graph.getJsonObject(1).getString("eventStatus"))
        .isEqualTo("https://schema.org/" + status);
  }

  @Test
  void aDrillSaysSoAndIsNotOfferedToSearchEngines() {
    JsonObject drill = Json.createObjectBuilder(lot("住宅")).add("drill", true).build();

    assertThat(LotHead.into(PAGE, drill, SITE))
        .contains("<meta name=\"robots\" content=\"noindex\" data-page-head>")
        .contains("content=\"【演练，非真实拍卖】");
  }

  @Test
  void theStandingPriceGoesBeforeTheStartPriceAndAPageWithoutAHeadStaysAsItIs() {
    JsonObject bid = Json.createObjectBuilder(lot("住宅")).add("priceFen", 200_000_000L).build();

    assertThat(LotHead.description(bid)).contains("当前价2000000.00元");
    assertThat(LotHead.into("<p>", bid, SITE)).isEqualTo("<p>");
  }

  @Test
  void robotsReadOpenDataAndNothingOfADrill() {
    assertThat(RobotsServlet.text(SITE, false))
        .contains("Allow: /auction/api/open/\n", "Disallow: /my\n")
        .endsWith("Sitemap: " + SITE + "/sitemap.xml\n");
    assertThat(RobotsServlet.text(SITE, true)).contains("Disallow: /\n").doesNotContain("Allow:");
  }

  private static JsonObject data(String page) {
    Matcher block = DATA.matcher(page);
    assertThat(block.find()).isTrue();
    try (JsonReader reader = Json.createReader(new StringReader(block.group(1)))) {
      return reader.readObject();
    }
  }
}
