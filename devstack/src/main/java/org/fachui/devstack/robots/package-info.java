/**
 * Robot bidders for the drill: they bid over HTTP like anybody else, each up to a limit, so that a
 * newcomer meets competition and can win in the end.
 *
 * <p>Invariants: a robot never bids for a persona that people use; it never bids above its limit;
 * it does not repeat a bid whose fate it does not know.
 */
@NullMarked
package org.fachui.devstack.robots;

import org.jspecify.annotations.NullMarked;
