/**
 * The use case that reads statements, and the port of the inbox that they go to.
 *
 * <p>Invariants: no bank is called inside a transaction; a day is complete when its entries are as
 * many as it says and lead from its opening to its closing balance. This package does not know SQL.
 */
@NullMarked
package org.fachui.payout.reconciliation.application;

import org.jspecify.annotations.NullMarked;
