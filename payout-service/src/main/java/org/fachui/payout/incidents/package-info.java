/**
 * What the people of a court see of the contradictions in their own pools.
 *
 * <p>Invariants: an incident is a pool's by the thing that it is about; what is a bank's alone is
 * nobody's here. Nothing is changed.
 */
@NullMarked
package org.fachui.payout.incidents;

import org.jspecify.annotations.NullMarked;
