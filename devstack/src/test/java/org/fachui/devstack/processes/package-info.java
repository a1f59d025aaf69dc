/** Child processes, and that none outlives its parent. */
@NullMarked
package org.fachui.devstack.processes;

import org.jspecify.annotations.NullMarked;
