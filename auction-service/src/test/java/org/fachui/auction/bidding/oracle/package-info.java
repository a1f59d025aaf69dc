/**
 * The production scripts, called through the production adapters, against the plain sequential
 * model of a lot ({@link org.fachui.proof.bidlog.LotModel}) on seeded random commands.
 *
 * <p>Invariants: after every single command the answer, the records' text byte for byte, and the
 * end in the bucket's index are equal on both sides; a seed gives the same course for ever; the
 * comparison is itself proven by scripts that were altered on purpose.
 *
 * <p>It tests neither the journal nor the web, and nothing that runs at the same time.
 */
@NullMarked
package org.fachui.auction.bidding.oracle;

import org.jspecify.annotations.NullMarked;
