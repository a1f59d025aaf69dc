/**
 * Plans in PostgreSQL. Shares are computed there, a tier by a few statements, so that memory does
 * not grow with the claims; hashes are computed from a cursor.
 */
@NullMarked
package org.fachui.payout.plans.infrastructure;

import org.jspecify.annotations.NullMarked;
