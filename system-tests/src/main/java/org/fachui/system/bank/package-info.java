/**
 * The payout as an outsider sees it: people with claims, what they should get, what the bank's own
 * register says they got, and the figures that compare the two.
 *
 * <p>Invariants: every sum is computed here, from the claims file and the register, by arithmetic
 * of our own; what the platform says of itself is only compared. A figure that must be zero turns
 * non-zero when the bank is sabotaged, and tests show it.
 *
 * <p>It sees no service and no simulator from inside: HTTP and text only.
 */
@NullMarked
package org.fachui.system.bank;

import org.jspecify.annotations.NullMarked;
