/**
 * How a lot ended, and what follows: the confirmation (成交确认书), the price, the ruling, its service.
 *
 * <p>Invariants: an outcome comes from the journal's closing record alone; who a paddle is, only
 * its owner learns before the end; a sale goes SOLD → PAID → RULED → SERVED, each step once, by one
 * table of transitions, until an annulment ends it; what has to follow stands in a table with the
 * time at which it is due, and is tried until it is done, whoever is away.
 *
 * <p>It does not know what was paid: payout alone says that. It does not transfer titles: the
 * registry does, when it learns of the facts here.
 */
@NullMarked
package org.fachui.auction.outcome;

import org.jspecify.annotations.NullMarked;
