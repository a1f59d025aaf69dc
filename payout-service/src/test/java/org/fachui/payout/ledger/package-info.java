/** The ledger on real PostgreSQL: random histories, repeated postings, rows that somebody edits. */
@NullMarked
package org.fachui.payout.ledger;

import org.jspecify.annotations.NullMarked;
