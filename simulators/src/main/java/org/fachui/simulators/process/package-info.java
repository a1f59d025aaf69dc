/**
 * A simulator as a process: its command line and its server on 127.0.0.1.
 *
 * <p>Invariant: nothing is served before the register is open. It knows no bank and no bureau.
 */
@NullMarked
package org.fachui.simulators.process;

import org.jspecify.annotations.NullMarked;
