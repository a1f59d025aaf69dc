package org.fachui.payout.deposits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code Deposit}.
 *
 * @param arrivedFen all credits together
 * @param arrivedAt when the bank recorded the last one
 */
public record DepositView(
    UUID enrolmentId,
    UUID lotId,
    long fen,
    String virtualNo,
    DepositState state,
    long arrivedFen,
    @Nullable Instant arrivedAt) {}
