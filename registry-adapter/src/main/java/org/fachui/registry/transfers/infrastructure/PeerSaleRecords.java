package org.fachui.registry.transfers.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.fachui.platform.peers.PeerAnswer;
import org.fachui.platform.peers.PeerAway;
import org.fachui.platform.peers.PeerClient;
import org.fachui.registry.transfers.application.SaleRecord;
import org.fachui.registry.transfers.application.SaleRecords;

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
    PeerAnswer answer;
    try {
      answer = peers.get("/auction/api/lots/" + lotId + "/sale");
    } catch (PeerAway away) {
      throw new Away("the auction service did not answer");
    }
    return switch (answer.status()) {
      case 200 -> toOnePerson(answer) ? Optional.of(sale(answer)) : Optional.empty();
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
  private static Optional<SaleRecord> absent(PeerAnswer answer) {
    if (!answer.text().contains("\"NOT_FOUND\"")) {
      throw new Away("the auction service is not there yet");
    }
    return Optional.empty();
  }

  /** The contract's {@code PeerSale}. */
  static SaleRecord sale(PeerAnswer answer) {
    try {
      JsonObject sale = answer.json();
      JsonObject buyer = sale.getJsonObject("buyer");
      JsonObject ruling = sale.containsKey("ruling") ? sale.getJsonObject("ruling") : null;
      String servedAt = sale.getString("servedAt", null);
      JsonObject annulled = sale.containsKey("annulment") ? sale.getJsonObject("annulment") : null;
      return new SaleRecord(
          UUID.fromString(sale.getString("lotId")),
          sale.getString("court"),
          sale.getString("caseNo"),
          sale.getString("unitCode", null),
          sale.getString("kind"),
          sale.getJsonNumber("priceFen").longValueExact(),
          new SaleRecord.Buyer(
              buyer.getString("subject"), buyer.getString("name"), buyer.getString("residentId")),
          ruling == null
              ? null
              : new SaleRecord.Ruling(
                  ruling.getString("number"),
                  ruling.getString("sha256"),
                  OffsetDateTime.parse(ruling.getString("sealedAt")).toInstant()),
          servedAt == null ? null : OffsetDateTime.parse(servedAt).toInstant(),
          annulled == null
              ? null
              : new SaleRecord.Annulment(
                  annulled.getString("number"),
                  OffsetDateTime.parse(annulled.getString("annulledAt")).toInstant()),
          answer.text());
    } catch (RuntimeException unreadable) {
      // There is no common type for what a JSON reader, a UUID and a time refuse.
      throw new Away("the auction service's record of a sale cannot be read");
    }
  }
}
