/**
 * Bureaus over HTTP: requests signed, answers bounded in time and size, one guarded bean for each
 * bureau so that one that hangs does not hold up the others.
 *
 * <p>Invariants: nothing is tried twice here; an answer that names another id is no answer. This
 * package does not know what is being transferred.
 */
@NullMarked
package org.fachui.registry.bureaus.infrastructure;

import org.jspecify.annotations.NullMarked;
