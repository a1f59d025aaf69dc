/** Facts of a sale, the dated tables, and the lines that follow. Plain Java. */
@NullMarked
package org.fachui.registry.taxes.model;

import org.jspecify.annotations.NullMarked;
