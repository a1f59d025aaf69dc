/** Tests of {@code org.fachui.system.oracle}. */
@NullMarked
package org.fachui.system.oracle;

import org.jspecify.annotations.NullMarked;
