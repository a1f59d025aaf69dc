/** Breaks the rule of independence on purpose. */
@NullMarked
package org.fachui.simulators.violation;

import org.jspecify.annotations.NullMarked;
