package org.fachui.registry.transfers.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the auction service states about a sale.
 *
 * @param unitCode null for a lot without a registered property
 * @param kind of property, such as HOME
 * @param annulment null unless the auction is annulled
 */
public record SaleRecord(
    UUID lotId,
    String court,
    String caseNo,
    @Nullable String unitCode,
    String kind,
    long priceFen,
    Buyer buyer,
    @Nullable Annulment annulment) {

  /** Who bought; personal data. */
  public record Buyer(String subject, String name, String residentId) {
    @Override
    public String toString() {
      return "Buyer[]";
    }
  }

  /** 成交裁定. */
  public record Ruling(String number, String sha256, Instant sealedAt) {}

  /** 撤销拍卖裁定, after which nothing of the sale goes on. */
  public record Annulment(String number, Instant at) {}

  /** Without the buyer. */
  @Override
  public String toString() {
    return "SaleRecord[" + lotId + "]";
  }
}
