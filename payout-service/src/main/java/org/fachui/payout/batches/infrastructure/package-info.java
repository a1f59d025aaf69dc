/**
 * The adapters of the batches: PostgreSQL, set by set, and the threads that send and ask.
 *
 * <p>Invariants: states change by comparing and setting, in one statement for all lines; with each
 * change that moves money the ledger is posted in the same transaction; transactions that apply
 * what banks said run one after the other. This package decides nothing about who is paid.
 */
@NullMarked
package org.fachui.payout.batches.infrastructure;

import org.jspecify.annotations.NullMarked;
