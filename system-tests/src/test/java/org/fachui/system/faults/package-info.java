/** Tests of {@code org.fachui.system.faults}. */
@NullMarked
package org.fachui.system.faults;

import org.jspecify.annotations.NullMarked;
