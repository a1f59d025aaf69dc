/**
 * The proof of a pool: one file that says of each fen where it is, for anybody to check without the
 * service (docs/payout-proof.md).
 *
 * <p>Invariants: everything in a file belongs to one moment and stands under a seal or the signed
 * statement; a claim appears as a commitment, a person not at all. The statement's sums are the
 * balances, so that a balance that left its transfers shows.
 *
 * <p>It changes nothing but seals what was posted.
 */
@NullMarked
package org.fachui.payout.proof;

import org.jspecify.annotations.NullMarked;
