@NullMarked
package org.fachui.simulators.bureau;

import org.jspecify.annotations.NullMarked;
