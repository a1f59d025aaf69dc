/** Tests of the seeded faults. */
@NullMarked
package org.fachui.simulators.faults;

import org.jspecify.annotations.NullMarked;
