/**
 * How the reference price (处置参考价) of a property comes about (法释〔2018〕15号): survey, then
 * negotiation, directed inquiry, online inquiry or appraisal, the sending of the report,
 * objections, validity, and who is owed what for it.
 *
 * <p>Invariants: what happened is a list of steps that only grows (article 34), each judged by what
 * stands before it; the state after a step follows from one table of transitions; the price of a
 * property is what its last determination fixed, or there is none; a determination keeps the rule
 * set under which it began. A drawing of agencies is fixed before the public value that decides it
 * is known, and anybody can repeat it.
 *
 * <p>It does not judge notices: {@code lots.publishing} reads the price that stands on the
 * property.
 */
@NullMarked
package org.fachui.auction.pricing;

import org.jspecify.annotations.NullMarked;
