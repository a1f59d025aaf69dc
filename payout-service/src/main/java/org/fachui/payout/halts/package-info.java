/**
 * Payments that were taken out of the queue because a sale whose price they come from was undone.
 *
 * <p>Invariants: from the news that a sale is undone on, nothing of its case is sent until its
 * price was looked at; if a part of the price is not there, every payment of the case that no
 * sender has taken is halted; what is halted goes to the banks, or never does, by a decision of two
 * people. Payments that were sent stay as they are.
 *
 * <p>It does not know what a price is: whoever looks at it says when to halt.
 */
@NullMarked
package org.fachui.payout.halts;

import org.jspecify.annotations.NullMarked;
