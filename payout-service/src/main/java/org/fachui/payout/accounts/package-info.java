/**
 * Pools of distributable money, the accounts that money stands on, and the pool equation.
 *
 * <p>Invariants: a case has one pool with one virtual account number, and each of its lots one for
 * deposits; an account is one of its pool, kind and reference; for each pool, what crossed its
 * border equals the sum of its balances ({@link org.fachui.payout.accounts.PoolEquation}).
 *
 * <p>It does not move money: balances follow the ledger's transfers.
 */
@NullMarked
package org.fachui.payout.accounts;

import org.jspecify.annotations.NullMarked;
