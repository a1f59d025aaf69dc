/**
 * Publishing a drill lot: everything that is wrong with the request at once, or a lot with its
 * terms and paddles.
 *
 * <p>Invariants: only lots under the drill's rule set can be published here; a lot, its terms and
 * its paddles are stored in one transaction; the engine is told after that has committed, and heals
 * what a crash leaves in between. A real auction needs a notice, enrolment and deposits, which this
 * package does not have.
 */
@NullMarked
package org.fachui.auction.lots.publishing;

import org.jspecify.annotations.NullMarked;
