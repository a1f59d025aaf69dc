/**
 * The use cases of the bid engine and its ports: placing and resolving bids, journaling, closing,
 * pausing, recovering.
 *
 * <p>Invariants: nothing is answered that is not on disk in both stores; a record, once decided, is
 * never judged again; only the holder of a bucket's lease appends or repairs. This package does not
 * know Redis, SQL or HTTP.
 */
@NullMarked
package org.fachui.auction.bidding.application;

import org.jspecify.annotations.NullMarked;
