/**
 * Transfers of title (过户): one saga for each lot that is paid, from the check of the buyer's
 * eligibility to the certificate and the suppliers' accounts.
 *
 * <p>Invariants: received is not accepted and accepted is not entered; a step is ENTERED only by
 * the answer to a question with its own message id, by the court's own record, or by two people
 * with a scanned receipt; a message has one id and one set of bytes for ever; nothing is undone
 * after the ruling was served.
 *
 * <p>It does not decide who bought or what was paid: auction-service says that.
 */
@NullMarked
package org.fachui.registry.transfers;

import org.jspecify.annotations.NullMarked;
