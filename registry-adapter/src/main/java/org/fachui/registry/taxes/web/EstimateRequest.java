package org.fachui.registry.taxes.web;

import java.time.LocalDate;
import java.util.Optional;
import org.fachui.kernel.property.EstateUnitCode;
import org.fachui.platform.problems.Problem;
import org.fachui.registry.taxes.model.BuyerHomes;
import org.fachui.registry.taxes.model.Sale;
import org.jspecify.annotations.Nullable;

/**
 * A sale whose taxes are wanted; the contract's {@code TaxEstimateRequest}.
 *
 * @param on today when missing
 * @param use {@code HOME} when missing
 * @param seller {@code INDIVIDUAL} when missing
 */
public record EstimateRequest(
    String unitCode,
    long priceFen,
    @Nullable LocalDate on,
    @Nullable Use use,
    @Nullable Seller seller,
    @Nullable Integer areaM2x100,
    @Nullable BuyerHomes buyerHomes,
    @Nullable LocalDate sellerHeldSince,
    @Nullable Boolean sellerOnlyHome,
    @Nullable Long sellerCostFen) {

  /** What the unit is used for. */
  public enum Use {
    HOME,
    OTHER
  }

  /** Who sells. */
  public enum Seller {
    INDIVIDUAL,
    COMPANY
  }

  EstateUnitCode unit() {
    return EstateUnitCode.typed(unitCode)
        .orElseThrow(
            () ->
                Problem.invalidField("/unitCode", "This is no real-estate unit code.")
                    .accepted("example", "310115001001GB00001F00010001")
                    .asException());
  }

  Sale sale(LocalDate today) {
    require(priceFen >= 1 && priceFen <= Sale.PRICE_FEN_MAX, "/priceFen");
    require(areaM2x100 == null || areaM2x100 >= 1, "/areaM2x100");
    require(
        sellerCostFen == null || (sellerCostFen >= 0 && sellerCostFen <= Sale.PRICE_FEN_MAX),
        "/sellerCostFen");
    return new Sale(
        priceFen,
        on == null ? today : on,
        use != Use.OTHER,
        seller == Seller.COMPANY,
        Optional.ofNullable(areaM2x100),
        Optional.ofNullable(buyerHomes),
        Optional.ofNullable(sellerHeldSince),
        Boolean.TRUE.equals(sellerOnlyHome),
        Optional.ofNullable(sellerCostFen));
  }

  private static void require(boolean fits, String field) {
    if (!fits) {
      throw Problem.invalidField(field, "The number is out of range.").asException();
    }
  }
}
