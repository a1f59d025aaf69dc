/**
 * What a bureau is and says, as {@code api/bureau.yaml} has it.
 *
 * <p>Invariants: an ENTERED standing has its time and entry number; received, accepted and entered
 * are told apart. This package does not know how an answer came.
 */
@NullMarked
package org.fachui.registry.bureaus.model;

import org.jspecify.annotations.NullMarked;
