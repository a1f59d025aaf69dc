/**
 * The adapters of the bid engine: Lua scripts in Redis, the journal in PostgreSQL, marks between
 * replicas, and the threads that drive the use cases.
 *
 * <p>Invariants: a Redis call is attempted once; a reply that is an error known to come before any
 * write is definite, everything else that fails is unknown; every script call carries the id of the
 * Redis process that it speaks to. This package decides nothing about bids.
 */
@NullMarked
package org.fachui.auction.bidding.infrastructure;

import org.jspecify.annotations.NullMarked;
