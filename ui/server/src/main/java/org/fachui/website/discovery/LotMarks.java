package org.fachui.website.discovery;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** A lot in the words of schema.org: what is offered, and the auction of it. */
final class LotMarks {
  private static final int PICTURES = 3;
  private static final String SCHEMA = "https://schema.org/";

  private LotMarks() {}

  /**
   * A JSON-LD document.
   *
   * @param lot the contract's {@code Lot}
   * @param site where people reach the website
   */
  static JsonObject of(JsonObject lot, String site) {
    String page = site + "/lots/" + lot.getString("id");
    return Json.createObjectBuilder()
        .add("@context", "https://schema.org")
        .add(
            "@graph",
            Json.createArrayBuilder().add(product(lot, site, page)).add(auction(lot, page)))
        .build();
  }

  private static JsonObjectBuilder product(JsonObject lot, String site, String page) {
    return typed("Product")
        .add("@id", page + "#lot")
        .add("name", lot.getString("title"))
        .add("alternateName", lot.getString("titleEn"))
        .add("description", LotHead.description(lot))
        .add("category", lot.getString("kind"))
        .add("sku", lot.getString("id"))
        .add("url", page)
        .add("image", pictures(lot, site))
        .add("offers", offer(lot, page));
  }

  private static JsonObjectBuilder offer(JsonObject lot, String page) {
    return typed("Offer")
        .add("url", page)
        .add("price", LotHead.yuan(LotHead.fen(lot)))
        .add("priceCurrency", "CNY")
        .add("availability", SCHEMA + availability(stage(lot)))
        .add("availabilityStarts", lot.getString("opensAt"))
        .add("availabilityEnds", lot.getString("endAt"))
        .add("seller", court(lot))
        .add(
            "availableAtOrFrom",
            typed("Place")
                .add("name", lot.getString("place"))
                .add("address", lot.getString("place")));
  }

  private static JsonObjectBuilder auction(JsonObject lot, String page) {
    return typed("SaleEvent")
        .add("@id", page + "#auction")
        .add("name", "网络司法拍卖：" + lot.getString("title"))
        .add("identifier", lot.getString("caseNumber"))
        .add("startDate", lot.getString("opensAt"))
        .add("endDate", lot.getString("endAt"))
        .add("eventStatus", SCHEMA + status(stage(lot)))
        .add("eventAttendanceMode", SCHEMA + "OnlineEventAttendanceMode")
        .add("location", typed("VirtualLocation").add("url", page + "/room"))
        .add("organizer", court(lot))
        .add("about", Json.createObjectBuilder().add("@id", page + "#lot"));
  }

  private static JsonObjectBuilder court(JsonObject lot) {
    JsonObject court = lot.getJsonObject("court");
    return typed("GovernmentOrganization")
        .add("name", court.getString("name"))
        .add("alternateName", court.getString("nameEn"));
  }

  private static JsonArrayBuilder pictures(JsonObject lot, String site) {
    JsonArrayBuilder addresses = Json.createArrayBuilder();
    for (int n = 1; n <= Math.min(lot.getInt("pictures"), PICTURES); n++) {
      addresses.add(site + "/auction/api/lots/" + lot.getString("id") + "/pictures/" + n);
    }
    return addresses;
  }

  /** Of a lot without a property its state says it all. */
  private static String stage(JsonObject lot) {
    JsonObject round = lot.getJsonObject("round");
    return round == null ? lot.getString("state") : round.getString("stage");
  }

  private static String availability(String stage) {
    return switch (stage) {
      case "ANNOUNCED" -> "PreOrder";
      case "OPEN" -> "InStock";
      case "CLOSED_SOLD", "PAID", "RULED", "SERVED", "HANDED_OVER" -> "SoldOut";
      default -> "OutOfStock";
    };
  }

  /** A stage that is new here is no reason to call an auction off. */
  private static String status(String stage) {
    return switch (stage) {
      case "PAUSED", "POSTPONED", "STAYED" -> "EventPostponed";
      case "WITHDRAWN", "ANNULLED" -> "EventCancelled";
      default -> "EventScheduled";
    };
  }

  private static JsonObjectBuilder typed(String type) {
    return Json.createObjectBuilder().add("@type", type);
  }
}
