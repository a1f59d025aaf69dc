/** Bad input at every door: a problem document each, never a fault of the service. */
@NullMarked
package org.fachui.system.input;

import org.jspecify.annotations.NullMarked;
