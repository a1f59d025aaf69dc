package org.fachui.payout.pools;

import java.time.Instant;
import java.util.UUID;
import org.fachui.payout.accounts.PoolEquation;
import org.jspecify.annotations.Nullable;

/**
 * A pool with what stands where; the contract's {@code Pool}.
 *
 * @param residualFen what the equation leaves over: nothing
 */
public record PoolView(
    UUID poolId,
    String kind,
    @Nullable UUID lotId,
    String caseNo,
    String court,
    @Nullable String virtualNo,
    Instant createdAt,
    long arrivals,
    PoolEquation equation,
    long residualFen) {}
