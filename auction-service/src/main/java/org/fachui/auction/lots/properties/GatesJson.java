package org.fachui.auction.lots.properties;

import java.util.ArrayList;
import java.util.List;
import org.fachui.auction.lots.properties.SaleGates.CoOwnership;
import org.fachui.auction.lots.properties.SaleGates.Dwelling;
import org.fachui.auction.lots.properties.SaleGates.DwellingFinding;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonBoolean;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.jspecify.annotations.Nullable;

/** What the survey found, as it is stored. */
final class GatesJson {
  private GatesJson() {}

  static @Nullable String write(@Nullable SaleGates gates) {
    if (gates == null) {
      return null;
    }
    JsonObject.Builder json =
        JsonObject.builder()
            .put("coOwners", gates.coOwners().count())
            .put("toldSha256", JsonArray.ofTexts(gates.coOwners().toldSha256()))
            .put("suitPending", gates.coOwners().suitPending())
            .put("divisible", gates.divisible())
            .put("inseparableFrom", JsonArray.ofTexts(gates.together()));
    Dwelling dwelling = gates.dwelling();
    if (dwelling != null) {
      json.put("dwelling", dwelling.finding().name()).put("appliedFor", dwelling.appliedFor());
      if (dwelling.housingSha256() != null) {
        json.put("housingSha256", dwelling.housingSha256());
      }
    }
    if (gates.owedFen() != null) {
      json.put("owedFen", gates.owedFen().longValue());
    }
    if (gates.sellAllSha256() != null) {
      json.put("sellAllSha256", gates.sellAllSha256());
    }
    return json.build().toString();
  }

  static @Nullable SaleGates read(@Nullable String text) {
    if (text == null) {
      return null;
    }
    JsonObject json = CanonicalJson.parseObject(text);
    String finding = ReviewAnswers.text(json, "dwelling");
    return new SaleGates(
        finding.isEmpty()
            ? null
            : new Dwelling(
                DwellingFinding.valueOf(finding),
                flag(json, "appliedFor"),
                textOrNull(json, "housingSha256")),
        new CoOwnership(
            json.get("coOwners") instanceof JsonInteger count ? (int) count.value() : 0,
            texts(json, "toldSha256"),
            flag(json, "suitPending")),
        json.get("owedFen") instanceof JsonInteger owed ? owed.value() : null,
        flag(json, "divisible"),
        textOrNull(json, "sellAllSha256"),
        texts(json, "inseparableFrom"));
  }

  private static List<String> texts(JsonObject json, String name) {
    List<String> texts = new ArrayList<>();
    if (json.get(name) instanceof JsonArray list) {
      for (JsonValue one : list.elements()) {
        if (one instanceof JsonText text) {
          texts.add(text.value());
        }
      }
    }
    return List.copyOf(texts);
  }

  private static boolean flag(JsonObject json, String name) {
    return json.get(name) instanceof JsonBoolean yes && yes.value();
  }

  private static @Nullable String textOrNull(JsonObject json, String name) {
    String text = ReviewAnswers.text(json, name);
    return text.isEmpty() ? null : text;
  }
}
