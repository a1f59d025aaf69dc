/**
 * The property register of a case: what the court found of a property that is to be sold, the joint
 * review that it bound, and what its panel decided.
 *
 * <p>Invariants: a unit stands once in a case, and what identifies it has one spelling ({@code
 * lots.kinds}); what is entered here does not change while the property is announced, because the
 * notice rests on it, and may change again between two rounds; a decision is written once and names
 * an odd panel (NJA-27); a review is stored as the registry answered it. Another court's people do
 * not learn that a property exists.
 *
 * <p>It does not judge notices: that is {@code NoticeRules}, and {@code lots.publishing} asks it.
 */
@NullMarked
package org.fachui.auction.lots.properties;

import org.jspecify.annotations.NullMarked;
