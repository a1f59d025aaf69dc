/**
 * The time within which deposits go back (NJA-23).
 *
 * <p>Invariants: a lot whose time has passed while money of it is not on its way to a bank has one
 * open incident, whatever the reason is, and the incident says what there is to do; it is closed
 * when all of it is. What came only after that time has no such time of its own. It moves no money.
 */
@NullMarked
package org.fachui.payout.releases;

import org.jspecify.annotations.NullMarked;
