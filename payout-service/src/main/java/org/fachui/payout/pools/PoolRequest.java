package org.fachui.payout.pools;

/** A case that is to have a pool; the contract's {@code PoolRequest}. */
public record PoolRequest(String caseNo, String court) {}
