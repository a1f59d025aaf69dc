/** Tests of the simulated bank as its callers see it. */
@NullMarked
package org.fachui.simulators.bank;

import org.jspecify.annotations.NullMarked;
