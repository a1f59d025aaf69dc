package org.fachui.auction.outcome.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.outcome.application.Sale;
import org.fachui.auction.outcome.model.SaleState;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.rules.ServingTime;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Sale}. */
public record SaleView(
    UUID lotId,
    String court,
    String caseNo,
    SaleState state,
    long priceFen,
    Instant soldAt,
    Instant dueBy,
    @Nullable Instant paidAt,
    @Nullable Instant serveBy,
    @Nullable Ruling ruling,
    @Nullable Instant servedAt,
    @Nullable JsonObject receipt,
    @Nullable Ruling defaultRuling) {

  /** The contract's {@code Ruling}. */
  public record Ruling(String number, String sha256, Instant sealedAt) {
    static @Nullable Ruling of(Sale.@Nullable MadeRuling made) {
      return made == null ? null : new Ruling(made.number(), made.sha256(), made.at());
    }
  }

  static SaleView of(Sale sale) {
    Sale.MadeService service = sale.service();
    return new SaleView(
        sale.lotId(),
        sale.court(),
        sale.caseNo(),
        sale.state(),
        sale.priceFen(),
        sale.soldAt(),
        sale.dueBy(),
        sale.paidAt(),
        serveBy(sale),
        Ruling.of(sale.ruling()),
        service == null ? null : service.at(),
        service == null ? null : parsed(service.receipt()),
        Ruling.of(sale.defaultRuling()));
  }

  private static @Nullable Instant serveBy(Sale sale) {
    Instant paidAt = sale.paidAt();
    return paidAt == null ? null : ServingTime.by(RuleSets.course(sale.drill()), paidAt);
  }

  private static JsonObject parsed(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
