/** Payara as the stack starts it, with a small WAR of our own. */
@NullMarked
package org.fachui.devstack.payara;

import org.jspecify.annotations.NullMarked;
