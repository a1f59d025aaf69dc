/**
 * What an instruction is, without stores and without banks: its states, its id, and how lines are
 * cut into files.
 *
 * <p>Invariants: there is one table of transitions; an id is computed, never drawn. This package
 * imports only the JDK.
 */
@NullMarked
package org.fachui.payout.batches.model;

import org.jspecify.annotations.NullMarked;
