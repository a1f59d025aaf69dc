/** Tests of what all simulators have in common. */
@NullMarked
package org.fachui.simulators;

import org.jspecify.annotations.NullMarked;
