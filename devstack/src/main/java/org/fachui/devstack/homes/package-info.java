/**
 * A home that is always for sale in the drill, by the whole way of the law: case, joint review,
 * decision, notice, enrolment with deposits. Robots compete for it; what comes after the end of
 * bidding is left to whoever plays the court and the buyer.
 *
 * <p>Invariants: nothing is done that the people of the drill could not do on the website or at a
 * simulator's page; a robot never acts for a persona that people use.
 */
@NullMarked
package org.fachui.devstack.homes;

import org.jspecify.annotations.NullMarked;
