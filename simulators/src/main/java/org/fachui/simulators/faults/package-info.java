/**
 * Seeded misbehaviour of the outside world: late, lost, twice, half, contradicting.
 *
 * <p>Invariant: whether a fault strikes depends only on the seed, the fault and a key that names
 * the occasion (an account, a file's content, a request and its number), never on the order of
 * threads. With the same seed the same things go wrong.
 *
 * <p>It does nothing itself: a simulator asks and misbehaves. A {@link
 * org.fachui.simulators.faults.Sabotage} is different: a wrong deed that an oracle has to find.
 */
@NullMarked
package org.fachui.simulators.faults;

import org.jspecify.annotations.NullMarked;
