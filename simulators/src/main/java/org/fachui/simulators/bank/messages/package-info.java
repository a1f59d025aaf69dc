/**
 * The ISO 20022 messages of the contract: pain.001 is read, pain.002 and camt.053 are written.
 *
 * <p>Invariants: a message is read as a stream, without document types and outside entities, up to
 * 5,000 lines; amounts are whole fen and never floating point; what does not say exactly what it
 * should is refused as a whole, with one reason.
 *
 * <p>Only the elements that the contract names are read. There is no schema validation.
 */
@NullMarked
package org.fachui.simulators.bank.messages;

import org.jspecify.annotations.NullMarked;
