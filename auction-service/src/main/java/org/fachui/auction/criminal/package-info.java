/**
 * Criminal property (涉案财物): where a judgment sends it, the six months of its enforcement, and what
 * follows its last auction (CRIM-3, CRIM-12).
 *
 * <p>Invariants: once recorded it stays recorded; after the last auction without a bid the finance
 * authority or the victims are told once to take it at that reserve, and answer once; who accepts
 * takes it, in the transaction of the taking with its fact; who declines lets an auction without
 * reserve follow, which {@code lots.rounds} reads from here.
 */
@NullMarked
package org.fachui.auction.criminal;

import org.jspecify.annotations.NullMarked;
