/**
 * Plans of distribution (分配方案): what stands on a case's account, less costs and sums held, shared
 * out among the claims in tiers, to the fen; approved by hash by another person than the one who
 * made it; posted to the ledger and handed to the batches in the same transaction.
 *
 * <p>Order of payment: CPI-508 and CPI-514 (民诉法解释 2022). Costs first, then tiers in order; inside a
 * tier by the ratio of the claims or in the order of the claims, as the plan says. A lower tier
 * gets nothing before a higher one is full. Nobody gets more than is claimed. What nobody may claim
 * stays on the case's account.
 *
 * <p>An approval signs two hashes, SHA-256 over UTF-8 lines of canonical JSON (RFC 8785), each
 * ended by a line feed. {@code planHash}: an object with {@code format} ({@code fachui-plan/1}),
 * {@code pool}, {@code round}, {@code poolFen}, {@code costsFen}, {@code heldFen} and {@code
 * tiers}; for each claim in their order {@code [claim id, fen, tier]}; an object with {@code count}
 * and {@code sumFen}. {@code batchHash}: an object with {@code format} ({@code fachui-batch/1}),
 * {@code pool} and {@code round}; for each claim that gets more than nothing {@code [claim id,
 * name, bank number, account, fen]}; {@code count} and {@code sumFen} of these. Both are computed
 * again from the stored rows when somebody approves.
 *
 * <p>It sends nothing and does not know banks; what is owed to whom the court decided before.
 */
@NullMarked
package org.fachui.payout.plans;

import org.jspecify.annotations.NullMarked;
