package org.fachui.payout.forfeits;

import org.jspecify.annotations.Nullable;

/**
 * What one person proposes; the contract's {@code ForfeitUseProposal}.
 *
 * @param fen 0 says that there is nothing of the kind
 * @param newPriceFen with SHORTFALL only
 */
public record UseProposal(
    long fen, @Nullable Long newPriceFen, String reason, String documentSha256) {}
