package org.fachui.registry.transfers.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.fachui.platform.peers.PeerAnswer;
import org.fachui.platform.peers.PeerAway;
import org.fachui.platform.peers.PeerClient;
import org.fachui.registry.transfers.application.SaleRecord;
import org.fachui.registry.transfers.application.SaleRecords;
import org.fachui.registry.transfers.application.SaleStanding;
import org.jspecify.annotations.Nullable;

/** Asks the auction service. */
@ApplicationScoped
public class PeerSaleRecords implements SaleRecords {
  private PeerClient peers;

  @Inject
  public PeerSaleRecords(PeerClient peers) {
    this.peers = peers;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected PeerSaleRecords() {}

  @Override
  public Optional<SaleRecord> find(UUID lotId) {
    return asked(lotId, "/sale")
        .filter(PeerSaleRecords::toOnePerson)
        .map(answer -> read(answer, PeerSaleRecords::sale));
  }

  @Override
  public Optional<SaleStanding> standing(UUID lotId) {
    return asked(lotId, "/sale/standing").map(answer -> read(answer, PeerSaleRecords::standing));
  }

  private Optional<PeerAnswer> asked(UUID lotId, String what) {
    PeerAnswer answer;
    try {
      answer = peers.get("/auction/api/lots/" + lotId + what);
    } catch (PeerAway away) {
      throw new Away("the auction service did not answer");
    }
    return switch (answer.status()) {
      case 200 -> Optional.of(answer);
      case 404 -> absent(answer);
      default -> throw new Away("the auction service answered " + answer.status());
    };
  }

  /**
   * The bureaus' contract enters one person: what a company or several bought is not transferred
   * here, for in one name it would be entered wrongly.
   */
  static boolean toOnePerson(PeerAnswer answer) {
    try {
      return answer.json().getJsonObject("buyer").containsKey("residentId");
    } catch (RuntimeException unreadable) {
      throw new Away("the auction service's record of a sale cannot be read");
    }
  }

  /** A service that is still starting answers 404 too; only a problem document decides. */
  private static Optional<PeerAnswer> absent(PeerAnswer answer) {
    if (!answer.text().contains("\"NOT_FOUND\"")) {
      throw new Away("the auction service is not there yet");
    }
    return Optional.empty();
  }

  /** There is no common type for what a JSON reader, a UUID and a time refuse. */
  private static <T> T read(PeerAnswer answer, Function<PeerAnswer, T> reader) {
    try {
      return reader.apply(answer);
    } catch (RuntimeException unreadable) {
      throw new Away("the auction service's record of a sale cannot be read");
    }
  }

  /** The contract's {@code PeerSale}. */
  private static SaleRecord sale(PeerAnswer answer) {
    JsonObject sale = answer.json();
    JsonObject buyer = sale.getJsonObject("buyer");
    return new SaleRecord(
        UUID.fromString(sale.getString("lotId")),
        sale.getString("court"),
        sale.getString("caseNo"),
        sale.getString("unitCode", null),
        sale.getString("kind"),
        sale.getJsonNumber("priceFen").longValueExact(),
        new SaleRecord.Buyer(
            buyer.getString("subject"), buyer.getString("name"), buyer.getString("residentId")),
        annulment(sale));
  }

  /** The contract's {@code PeerSaleStanding}. */
  private static SaleStanding standing(PeerAnswer answer) {
    JsonObject sale = answer.json();
    JsonObject ruling = sale.containsKey("ruling") ? sale.getJsonObject("ruling") : null;
    String servedAt = sale.getString("servedAt", null);
    return new SaleStanding(
        UUID.fromString(sale.getString("lotId")),
        ruling == null
            ? null
            : new SaleRecord.Ruling(
                ruling.getString("number"),
                ruling.getString("sha256"),
                time(ruling.getString("sealedAt"))),
        servedAt == null ? null : time(servedAt),
        annulment(sale),
        answer.text());
  }

  private static SaleRecord.@Nullable Annulment annulment(JsonObject sale) {
    if (!sale.containsKey("annulment")) {
      return null;
    }
    JsonObject annulled = sale.getJsonObject("annulment");
    return new SaleRecord.Annulment(
        annulled.getString("number"), time(annulled.getString("annulledAt")));
  }

  private static Instant time(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
