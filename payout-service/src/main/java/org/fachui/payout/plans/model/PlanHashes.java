package org.fachui.payout.plans.model;

/**
 * What an approval signs: 64 hexadecimal digits each.
 *
 * @param planHash of who gets how much out of which tier
 * @param batchHash of who is paid how much to which account
 */
public record PlanHashes(String planHash, String batchHash) {}
