/**
 * Pools as a court's people open and see them.
 *
 * <p>Invariants: a case has one pool, at the court that its number names; another court's people do
 * not learn that it exists; the balances that are shown belong to one moment.
 *
 * <p>It moves no money and makes no accounts: see accounts and ledger.
 */
@NullMarked
package org.fachui.payout.pools;

import org.jspecify.annotations.NullMarked;
