package org.fachui.auction.lots.properties;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A lease on the property.
 *
 * @param until empty when it has no end
 * @param removed whether the court removed it before the sale (SALE-28)
 */
public record Lease(LocalDate since, Optional<LocalDate> until, long monthlyFen, boolean removed) {}
