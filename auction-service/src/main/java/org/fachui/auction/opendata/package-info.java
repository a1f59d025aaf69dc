/**
 * Open data: lots, accepted bids and figures of the courts, for everybody, as JSON and CSV. See
 * {@code docs/open-data.md}.
 *
 * <p>Invariants: what is told is told in an order that only grows at its end, so that a reader who
 * goes on from where he stopped loses nothing, however late a transaction committed; a page holds
 * nothing that the public pages do not show: paddles, never persons; reading here takes no more
 * than a few connections from those who bid.
 *
 * <p>It decides nothing, and keeps no copy of a lot or a bid: only their order.
 */
@NullMarked
package org.fachui.auction.opendata;

import org.jspecify.annotations.NullMarked;
