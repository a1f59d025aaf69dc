/**
 * The one-machine stack as a whole: which servers there are, on which ports, with which
 * configuration, started in the right order, restarted when one dies, and ended together.
 *
 * <p>Invariants: what was started is written down with process id and start time, so that nobody
 * else's process is ever ended; a stack refuses to go on when its stores are not durable; two
 * stacks never share a data folder.
 *
 * <p>{@link org.fachui.devstack.supervisor.Stack} is also what tests and benchmarks use: they kill,
 * freeze and wipe single servers, with nobody restarting them behind their back.
 */
@NullMarked
package org.fachui.devstack.supervisor;

import org.jspecify.annotations.NullMarked;
