package org.fachui.payout.pools;

import java.time.Instant;
import java.util.UUID;
import org.fachui.payout.accounts.PoolEquation;
import org.jspecify.annotations.Nullable;

/**
 * A pool with what stands where; the contract's {@code Pool}.
 *
 * @param residualFen what the equation leaves over: nothing
 * @param releaseBy until when deposits go back (NJA-23); null for a case, or when it is not known
 * @param unsentFen what of them is not on its way to a bank; null with {@code releaseBy}
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
    long residualFen,
    @Nullable Instant releaseBy,
    @Nullable Long unsentFen) {}
