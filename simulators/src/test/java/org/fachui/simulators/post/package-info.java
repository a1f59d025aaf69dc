/** Tests of the simulated post. */
@NullMarked
package org.fachui.simulators.post;

import org.jspecify.annotations.NullMarked;
