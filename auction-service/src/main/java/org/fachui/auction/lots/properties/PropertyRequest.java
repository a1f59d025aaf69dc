package org.fachui.auction.lots.properties;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.fachui.auction.lots.kinds.Thing;
import org.jspecify.annotations.Nullable;

/**
 * A property to enter; the contract's {@code PropertyRequest}.
 *
 * @param unitCode what identifies it, by its kind
 * @param areaM2x100 of what stands in the land register
 * @param particulars by the table of its kind
 * @param appraisal made before; without it, a reference price is determined here
 */
public record PropertyRequest(
    PropertyKind kind,
    String unitCode,
    String titleZh,
    String titleEn,
    String place,
    @Nullable Long areaM2x100,
    @Nullable Appraisal appraisal,
    LeaseSheet lease,
    @Nullable LocalDate mortgagedOn,
    LocalDate seizedOn,
    @Nullable DisposalRight disposalRight,
    @Nullable SaleGates gates,
    @Nullable JsonObject particulars,
    @Nullable List<Thing> things) {
  /** The things of the lot; none if there is no list. */
  List<Thing> listed() {
    return things == null ? List.of() : things;
  }
}
