package org.fachui.auction.enrolment.infrastructure;

import java.util.List;
import java.util.Objects;
import org.fachui.auction.enrolment.model.Buyer;
import org.fachui.auction.enrolment.model.Share;
import org.fachui.kernel.people.ResidentId;
import org.fachui.kernel.people.UnifiedCreditCode;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/** The buyers within the particulars that are sealed. */
final class SealedBuyers {
  private SealedBuyers() {}

  static JsonArray json(List<Buyer> buyers) {
    return new JsonArray(buyers.stream().<JsonValue>map(SealedBuyers::json).toList());
  }

  private static JsonObject json(Buyer buyer) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("name", buyer.name())
            .put("address", buyer.address())
            .put("share", buyer.share().text());
    switch (buyer) {
      case Buyer.Person person -> json.put("residentId", person.residentId().text());
      case Buyer.Company company -> {
        json.put("creditCode", company.creditCode().text());
        json.put("legalRepresentative", company.legalRepresentative());
        String licence = company.licenceSha256();
        if (licence != null) {
          json.put("licenceSha256", licence);
        }
      }
    }
    return json.build();
  }

  static List<Buyer> of(JsonArray kept) {
    return kept.elements().stream().map(item -> buyer((JsonObject) item)).toList();
  }

  private static Buyer buyer(JsonObject json) {
    Share share = Share.read(text(json, "share")).orElseThrow();
    if (json.get("residentId") instanceof JsonText id) {
      return new Buyer.Person(
          text(json, "name"), new ResidentId(id.value()), text(json, "address"), share);
    }
    return new Buyer.Company(
        text(json, "name"),
        new UnifiedCreditCode(text(json, "creditCode")),
        text(json, "address"),
        text(json, "legalRepresentative"),
        json.get("licenceSha256") instanceof JsonText licence ? licence.value() : null,
        share);
  }

  private static String text(JsonObject json, String member) {
    return ((JsonText) Objects.requireNonNull(json.get(member), member)).value();
  }
}
