package org.fachui.payout.authorities;

/** The hash that the approver saw; the contract's {@code AuthorityApproval}. */
public record AuthorityApproval(String textHash) {}
