/**
 * Enrolling, asking payout for deposits until they are told, and admitting bidders. Knows ports
 * only.
 *
 * <p>Invariants: no call to another service inside a transaction; whatever has to happen later
 * stands in the table of enrolments with the time at which it is due.
 */
@NullMarked
package org.fachui.auction.enrolment.application;

import org.jspecify.annotations.NullMarked;
