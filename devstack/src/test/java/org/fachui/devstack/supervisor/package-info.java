/** Tests of single servers of the stack. */
@NullMarked
package org.fachui.devstack.supervisor;

import org.jspecify.annotations.NullMarked;
