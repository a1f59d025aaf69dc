/**
 * The inbox of statements in PostgreSQL and the thread that fills it.
 *
 * <p>Invariants: a page is applied in one transaction, set by set; the unique key of (bank, entry
 * reference) stands between a repeated page and a second effect.
 */
@NullMarked
package org.fachui.payout.reconciliation.infrastructure;

import org.jspecify.annotations.NullMarked;
