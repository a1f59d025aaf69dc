/**
 * A property that the applicant takes without any sale, because he and the debtor agree (以物抵债,
 * CPI-489): the papers that it needs, the ruling, and what is still owed.
 *
 * <p>Invariants: no lot stands for the property, and none is announced afterwards; it is taken
 * once, in one transaction with its fact {@code property.taken}; the taker is an applicant of the
 * case as the court recorded him; what may not be sold (a dwelling that the family needs, what
 * another court seized first, a co-owner's share that nobody told of) is not taken either; the
 * difference is paid before the ruling is made.
 *
 * <p>It does not transfer title: that passes when the ruling is served (CPI-491), and the registry
 * enters it. What was offered in a lot ends by {@code satisfaction}.
 */
@NullMarked
package org.fachui.auction.agreement;

import org.jspecify.annotations.NullMarked;
