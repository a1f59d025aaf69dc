@NullMarked
package org.fachui.simulators.bureau.register;

import org.jspecify.annotations.NullMarked;
