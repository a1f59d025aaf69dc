/**
 * The proof of a payout: where each fen of a pool is, and how it came there, in one file that is
 * checked without the service (docs/payout-proof.md).
 *
 * <p>Invariants: what is hashed and signed is RFC 8785 canonical JSON; nothing in a file stands
 * unsigned; a finding names the first line that differs.
 *
 * <p>It does not know people: a claim appears as a commitment only.
 */
@NullMarked
package org.fachui.proof.payout;

import org.jspecify.annotations.NullMarked;
