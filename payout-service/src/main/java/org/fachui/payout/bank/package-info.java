/**
 * Banks: the port behind which they stand, and the adapter that speaks ISO 20022 over HTTP.
 *
 * <p>Invariants: no call is made inside a transaction; no answer at all is told apart from every
 * answer; nothing that a bank sends is believed to have a size or a shape. Who is paid and what an
 * answer means for the money is decided elsewhere.
 */
@NullMarked
package org.fachui.payout.bank;

import org.jspecify.annotations.NullMarked;
