/**
 * How a lot ended, and what that means for those who bid.
 *
 * <p>Invariants: an outcome comes from the journal's closing record alone; who a paddle is, only
 * its owner learns here. Confirmation, rulings and default are not here yet.
 */
@NullMarked
package org.fachui.auction.outcome;

import org.jspecify.annotations.NullMarked;
