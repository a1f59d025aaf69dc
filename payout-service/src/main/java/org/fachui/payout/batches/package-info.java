/**
 * Batches: the approved payments of one plan, as instructions in files to banks, until each of them
 * is settled, rejected or returned.
 *
 * <p>Invariants: an instruction's id is the same for ever and stands in one file; what was once on
 * the wire never goes back to the queue. Who is to be paid what is decided elsewhere, in the plans.
 */
@NullMarked
package org.fachui.payout.batches;

import org.jspecify.annotations.NullMarked;
