/** The robots' keys. */
@NullMarked
package org.fachui.devstack.robots;

import org.jspecify.annotations.NullMarked;
