/**
 * What the bureaus do: take messages, work on them, answer queries, take the tax, and tell.
 *
 * <p>Invariants: a message is judged when it is accepted and again when it is entered; it is
 * entered at most once, also after a crash. Knows nothing of HTTP.
 */
@NullMarked
package org.fachui.simulators.bureau.application;

import org.jspecify.annotations.NullMarked;
