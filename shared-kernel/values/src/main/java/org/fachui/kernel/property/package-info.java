/**
 * How real estate is identified: the real-estate unit code (不动产单元代码, GB/T 37346).
 *
 * <p>Invariants: a value that exists is in its one normal spelling.
 *
 * <p>Does not know whether such a county or such a unit exists; the register does.
 */
@NullMarked
package org.fachui.kernel.property;

import org.jspecify.annotations.NullMarked;
