/**
 * The rules of a transfer: its steps and their order, the one table of transitions, what an answer
 * means for a step, and the content of each message.
 *
 * <p>Invariants: no way leads from the wire back to READY but a bureau's word that it took nothing,
 * or a new generation; UNKNOWN ends only by an answer with the same id or with two people. Nothing
 * here reads a clock or a store.
 */
@NullMarked
package org.fachui.registry.transfers.model;

import org.jspecify.annotations.NullMarked;
