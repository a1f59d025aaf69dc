package org.fachui.registry.transfers.application;

import java.time.Instant;
import java.util.UUID;
import org.fachui.registry.transfers.application.SaleRecord.Annulment;
import org.fachui.registry.transfers.application.SaleRecord.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * How far the auction service says that a sale is; names nobody.
 *
 * @param ruling once it is sealed
 * @param servedAt once the ruling is served on the buyer
 * @param annulment null unless the auction is annulled
 * @param text the answer as it came
 */
public record SaleStanding(
    UUID lotId,
    @Nullable Ruling ruling,
    @Nullable Instant servedAt,
    @Nullable Annulment annulment,
    String text) {}
