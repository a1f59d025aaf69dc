/**
 * Transfers in PostgreSQL, the threads that work on them, and the facts that come and go.
 *
 * <p>Invariants: whoever acts on a step holds its lease and its highest fencing token; timers stand
 * in the table, by PostgreSQL's clock; every change of a step is written down with its cause. It
 * does not know what an answer means.
 */
@NullMarked
package org.fachui.registry.transfers.infrastructure;

import org.jspecify.annotations.NullMarked;
