/**
 * Reconciliation (对账): what banks' statements say becomes what the books say.
 *
 * <p>Invariants: each page of each closed day is read in sequence; an entry has its effect once, by
 * its reference; a contradiction is an incident and changes nothing. A statement outranks every
 * other answer of a bank.
 */
@NullMarked
package org.fachui.payout.reconciliation;

import org.jspecify.annotations.NullMarked;
