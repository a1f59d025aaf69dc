/**
 * A second door to the engine for its two busiest calls, placing a bid and watching a lot: the same
 * addresses, the same answers, another server. The container spends more on the way to a bid than
 * the engine on the bid, and lets requests overtake each other; here each connection is a virtual
 * thread, and bids reach the engine in the order in which they arrived (ADR 11).
 *
 * <p>Invariants: who may call is what stands beside the JAX-RS method, asked through the one access
 * mechanism; what is answered is made by {@link org.fachui.auction.bidding.web.CallsForBids} and
 * {@link org.fachui.auction.bidding.web.WatchingLots} alone. It is shut unless {@code
 * fachui.door.port} is set, and the proxy in front decides who is sent to it.
 */
@NullMarked
package org.fachui.auction.bidding.door;

import org.jspecify.annotations.NullMarked;
