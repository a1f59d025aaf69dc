package org.fachui.payout.deposits;

import java.time.Instant;
import java.util.UUID;

/**
 * A deposit that is to be asked for; the contract's {@code DepositRequest}.
 *
 * @param closesAt a credit that the bank recorded then or later does not confirm
 */
public record DepositRequest(UUID lotId, String court, String caseNo, long fen, Instant closesAt) {}
