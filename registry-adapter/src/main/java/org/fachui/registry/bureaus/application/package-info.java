/**
 * The port behind which bureaus stand.
 *
 * <p>Invariants: never called while a transaction is open; every call may end without an answer. It
 * does not say what follows from an answer.
 */
@NullMarked
package org.fachui.registry.bureaus.application;

import org.jspecify.annotations.NullMarked;
