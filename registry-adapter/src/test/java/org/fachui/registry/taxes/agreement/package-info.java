/** Our tables against those of the simulated tax bureau, which are its own. */
@NullMarked
package org.fachui.registry.taxes.agreement;

import org.jspecify.annotations.NullMarked;
