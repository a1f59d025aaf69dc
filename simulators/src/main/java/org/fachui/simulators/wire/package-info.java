/**
 * How every simulator speaks: requests read within bounds and checked for their signature, answers,
 * problems, notices that are told until they are confirmed, and what goes wrong on the way.
 *
 * <p>Invariants: bodies and the requests under way are bounded; a signature is checked before
 * anything else happens; misbehaviour stands between a finished deed and its answer, never inside
 * the deed. It knows no bank and no bureau.
 */
@NullMarked
package org.fachui.simulators.wire;

import org.jspecify.annotations.NullMarked;
