/** Stands in for the real package of this name, so that a rule can be seen to fail. */
@NullMarked
package org.fachui.devstack;

import org.jspecify.annotations.NullMarked;
