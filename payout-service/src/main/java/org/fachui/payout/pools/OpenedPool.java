package org.fachui.payout.pools;

import java.util.UUID;

/** The contract's {@code OpenedPool}. */
public record OpenedPool(UUID poolId, String virtualNo) {}
