/**
 * A row of a claims file and what can be wrong with it.
 *
 * <p>Invariants: a {@code ClaimRow} that exists can be paid as far as its own text tells; a fault
 * names line, column and code and repeats nothing of a person's data.
 *
 * <p>Does not know other rows, files or the database, nor whether name and account belong together:
 * that the bank says.
 */
@NullMarked
package org.fachui.payout.payees.model;

import org.jspecify.annotations.NullMarked;
