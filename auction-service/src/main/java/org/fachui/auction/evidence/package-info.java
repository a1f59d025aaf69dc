/**
 * What anybody needs to check an auction: the exported log, signed heads, consistency proofs, keys.
 *
 * <p>Invariants: everything is read from the journal and nothing is computed that is not signed or
 * provable from what is signed; no identity is in it, only commitments.
 */
@NullMarked
package org.fachui.auction.evidence;

import org.jspecify.annotations.NullMarked;
