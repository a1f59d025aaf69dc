package org.fachui.auction.lots.properties;

import java.time.Instant;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonBoolean;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.jspecify.annotations.Nullable;

/** A transfer of the right to dispose as it is stored. */
final class TransferJson {
  private TransferJson() {}

  static @Nullable String write(@Nullable DisposalTransfer transfer) {
    if (transfer == null) {
      return null;
    }
    JsonObject.Builder json =
        JsonObject.builder()
            .put("priorSecurity", transfer.priorSecurity())
            .put("requestedAt", transfer.requestedAt().toString())
            .put("firstCourtSells", transfer.firstCourtSells())
            .put("disputed", transfer.disputed())
            .put("claimConfirmed", transfer.claimConfirmed());
    if (transfer.letterNumber() != null) {
      json.put("letterNumber", transfer.letterNumber().strip());
    }
    if (transfer.designatedBy() != null) {
      json.put("designatedBy", transfer.designatedBy());
    }
    if (transfer.reservedFen() != null) {
      json.put("reservedFen", transfer.reservedFen().longValue());
    }
    return json.build().toString();
  }

  static @Nullable DisposalTransfer read(@Nullable String text) {
    if (text == null) {
      return null;
    }
    JsonObject json = CanonicalJson.parseObject(text);
    return new DisposalTransfer(
        flag(json, "priorSecurity"),
        Instant.parse(ReviewAnswers.text(json, "requestedAt")),
        flag(json, "firstCourtSells"),
        textOrNull(json, "letterNumber"),
        flag(json, "disputed"),
        textOrNull(json, "designatedBy"),
        flag(json, "claimConfirmed"),
        json.get("reservedFen") instanceof JsonInteger number ? number.value() : null);
  }

  private static boolean flag(JsonObject json, String name) {
    return json.get(name) instanceof JsonBoolean yes && yes.value();
  }

  private static @Nullable String textOrNull(JsonObject json, String name) {
    String text = ReviewAnswers.text(json, name);
    return text.isEmpty() ? null : text;
  }
}
