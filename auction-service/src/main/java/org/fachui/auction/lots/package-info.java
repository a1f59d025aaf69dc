/**
 * Lots (拍卖标的): what is published of them, search, and their live state beside it.
 *
 * <p>Invariants: a published lot does not change, because its terms are bound by a hash in the
 * first record of its bid log; what changes while it is bid for is read from the journal. Search is
 * bounded in every direction.
 *
 * <p>It does not decide bids, and it does not know persons: paddles stand in {@code enrolment},
 * bids in {@code bidding}.
 */
@NullMarked
package org.fachui.auction.lots;

import org.jspecify.annotations.NullMarked;
