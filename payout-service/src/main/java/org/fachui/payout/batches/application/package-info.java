/**
 * The use cases of a batch and their ports: opening it, sending its files, asking banks what became
 * of them.
 *
 * <p>Invariants: SENDING is committed before the wire and the answer recorded after it; no bank is
 * called inside a transaction; what was on the wire without an answer is asked for. This package
 * does not know SQL, HTTP or XML.
 */
@NullMarked
package org.fachui.payout.batches.application;

import org.jspecify.annotations.NullMarked;
