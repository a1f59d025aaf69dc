/**
 * The objection desk: objections of parties to the conduct of a sale (执行行为异议), which may stop it,
 * and outsiders' claims to the property (案外人异议), which must (NJA-36; CPL-236, 238).
 *
 * <p>Invariants: who objects is sealed and shown to the lot's court alone; from the moment in which
 * an outsider's claim is entered until it is ruled on, the lot takes no bids and nothing lets it go
 * on; a claim that is rejected starts the clock of the stay that rested on it.
 *
 * <p>It makes no paper that stops a lot: {@code stops} does.
 */
@NullMarked
package org.fachui.auction.objections;

import org.jspecify.annotations.NullMarked;
