/**
 * What came for the price of a sale that was undone (annulled, NJA-31; not approved, EQ-15; not
 * paid, NJA-24), and is not the court's.
 *
 * <p>Invariants: a credit that is still there as a whole when the news comes goes to the lot's pool
 * by itself, from which it is paid back like a deposit. If a part was distributed before, what is
 * left is set aside in the case's pool, with what comes to the case later until the price is
 * covered, and two people decide: it goes back, when all of it is there, or it stays. The buyer's
 * part of a prepaid price goes back by the same way. A credit leaves the case's pool once; what
 * came for a younger sale of the case is not touched.
 *
 * <p>It does not decide that a sale is undone, nor what is kept of a price: auction does. It gets
 * back nothing that was paid out: the court does (CPL-244).
 */
@NullMarked
package org.fachui.payout.heldprices;

import org.jspecify.annotations.NullMarked;
