/**
 * Bureaus behind one port: what they are, what they can answer, and the wire to them.
 *
 * <p>Invariants: a request is put on the wire once; what is not understood is no answer, and no
 * answer says nothing about what the bureau did. This feature decides nothing and stores nothing.
 */
@NullMarked
package org.fachui.registry.bureaus;

import org.jspecify.annotations.NullMarked;
