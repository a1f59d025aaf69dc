package org.fachui.payout.forfeits;

/** The figure that the approver saw; the contract's {@code ForfeitUseApproval}. */
public record UseApproval(long fen) {}
