/**
 * Banks over HTTP: ISO 20022 messages written and read by streams, requests signed, every answer
 * bounded in time and size.
 *
 * <p>Invariants: a document type or an external entity is never followed; the same file has the
 * same bytes wherever it is written; a request is attempted once. This package does not know what
 * an answer means.
 */
@NullMarked
package org.fachui.payout.bank.infrastructure;

import org.jspecify.annotations.NullMarked;
