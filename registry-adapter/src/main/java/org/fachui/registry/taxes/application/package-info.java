/** Estimates with the regions' own rates and today's date. Knows nothing of HTTP. */
@NullMarked
package org.fachui.registry.taxes.application;

import org.jspecify.annotations.NullMarked;
