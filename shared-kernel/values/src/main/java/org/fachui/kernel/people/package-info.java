/**
 * How people, organisations and their bank accounts are identified: resident identity numbers (GB
 * 11643), unified social credit codes (GB 32100), bank numbers of the payment system (行号) and bank
 * accounts.
 *
 * <p>Invariants: a value that exists is in its one normal spelling and its check digit fits; {@code
 * toString} shows nothing that identifies a person.
 *
 * <p>Does not know whether such a person, organisation, bank or account exists.
 */
@NullMarked
package org.fachui.kernel.people;

import org.jspecify.annotations.NullMarked;
