package org.fachui.auction.lots.properties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A property to enter; the contract's {@code PropertyRequest}.
 *
 * @param appraisal made before; without it, a reference price is determined here
 */
public record PropertyRequest(
    PropertyKind kind,
    String unitCode,
    String titleZh,
    String titleEn,
    String place,
    long areaM2x100,
    @Nullable Appraisal appraisal,
    LeaseSheet lease,
    @Nullable LocalDate mortgagedOn,
    LocalDate seizedOn,
    @Nullable DisposalRight disposalRight,
    @Nullable SaleGates gates) {}
