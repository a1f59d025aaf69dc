/**
 * The ledger (总账): transfers in fen between accounts, double entry, added and never changed.
 *
 * <p>Invariants: a transfer has one debit and one credit account and one business key, which is
 * used once for ever; a balance is the sum of the transfers of its account at every commit, because
 * the database moves it in the statement that adds them; money goes only between kinds of account
 * that the transfer's kind allows, and within one pool; ranges of transfers are sealed by a signed
 * Merkle root chained to the one before, so that a changed row is found and named.
 *
 * <p>It does not know what money is for: who claims, who approves and what a bank says are matters
 * of the features that post here. It opens no transaction for a posting; the caller's decides.
 */
@NullMarked
package org.fachui.payout.ledger;

import org.jspecify.annotations.NullMarked;
