package org.fachui.payout.deposits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code Due}.
 *
 * @param fen the rest: the price less the deposit
 * @param arrivedFen of the rest
 */
public record DueView(
    UUID lotId,
    long priceFen,
    long depositFen,
    long fen,
    String virtualNo,
    long arrivedFen,
    DueState state,
    @Nullable Instant metAt,
    Instant dueBy) {}
