/**
 * Child processes of the one-machine stack: started in a session of their own, written down by id
 * and start time, ended by signal, and never left behind.
 *
 * <p>Invariants: only processes that this program started are ever signalled; when this program
 * dies in whatever way, {@link org.fachui.devstack.processes.Lifeline} ends its children.
 *
 * <p>It knows nothing of what the children do.
 */
@NullMarked
package org.fachui.devstack.processes;

import org.jspecify.annotations.NullMarked;
