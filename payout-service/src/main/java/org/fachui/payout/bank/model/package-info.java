/**
 * What is said to a bank and what it says: files with their lines, reports, statements, answers.
 *
 * <p>Invariants: money is whole fen; names and account numbers never show in a text form. This
 * package imports only the JDK.
 */
@NullMarked
package org.fachui.payout.bank.model;

import org.jspecify.annotations.NullMarked;
