/**
 * The engine under seeded schedules: the production classes of {@code bidding.application}, two
 * replicas of them, over stores, a bus and a clock that exist in memory only. One actor moves at a
 * time; who is next, how long it takes and what goes wrong is drawn from a seed.
 *
 * <p>Invariants: a schedule has one history for ever; whatever is told to bidders is judged from
 * their own books, the final journal and the disks that survived, by a model that asks nothing of
 * the engine; every planted fault of the protocol is told by a figure.
 *
 * <p>It does not test the scripts (that is {@code bidding.oracle}; the judge holds their copy here
 * to the same model), SQL, Redis, or what Java's memory model allows: {@code docs/simulation.md}
 * lists it.
 */
@NullMarked
package org.fachui.auction.bidding.simulation;

import org.jspecify.annotations.NullMarked;
