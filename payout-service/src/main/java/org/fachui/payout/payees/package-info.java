/**
 * The register of claims (债权登记) of a pool: files of claimants with their accounts are uploaded,
 * checked row by row, and taken or refused.
 *
 * <p>Invariants: a claim is never changed; a number of the register is there once in a pool; the
 * same bytes are one upload, however often they come; what was bad stands in quarantine with line,
 * column, code and reason; memory does not grow with the file. Names, id numbers and accounts stand
 * in no log, no address and no problem.
 *
 * <p>Does not decide who is paid how much, and does not judge whether a claim is owed.
 */
@NullMarked
package org.fachui.payout.payees;

import org.jspecify.annotations.NullMarked;
