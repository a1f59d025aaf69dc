/**
 * Bid deposits (保证金), the rest of the price (尾款), and what goes back.
 *
 * <p>Invariants: a deposit has a virtual account number of its own, and only a credit of exactly
 * its amount before its time confirms it; each credit is judged by itself, stands on an account of
 * its own in the pool of its lot, and leaves it once: to the price, or back to the account from
 * which it came. Nothing goes back before auction has said how the lot ended. What of the price of
 * an annulled sale is still in the case's pool goes back likewise; what was distributed, does not
 * by itself. Refunds are instructions of a batch that a standing authority of two persons covers,
 * one live instruction a credit.
 *
 * <p>Whatever must happen is read from the tables and repeated until it is done; a message only
 * makes it happen sooner. Who won and who bids is decided elsewhere; whose deposit it is, is not
 * known here: an enrolment is an opaque id.
 */
@NullMarked
package org.fachui.payout.deposits;

import org.jspecify.annotations.NullMarked;
