/**
 * Publishing: everything that is wrong with the request at once, or a lot with its terms. Either a
 * drill lot with a fixed list of paddles, or the notice of a property, whose paddles come later
 * with the deposits.
 *
 * <p>Invariants: only lots under a drill's rule set can be published here; a lot, its terms and
 * what they rest on (paddles, or the notice with the published property) are stored in one
 * transaction, and the fact of a notice with them; a property is announced once, and a thing is in
 * one auction at a time, in however many cases it was entered; the engine is told after that has
 * committed, and heals what a crash leaves in between.
 *
 * <p>It has the rules from {@code rules}, the texts from {@code notices}, and enrols nobody.
 */
@NullMarked
package org.fachui.auction.lots.publishing;

import org.jspecify.annotations.NullMarked;
