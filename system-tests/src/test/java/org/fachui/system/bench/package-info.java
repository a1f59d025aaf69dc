/** Tests of {@code org.fachui.system.bench}. */
@NullMarked
package org.fachui.system.bench;

import org.jspecify.annotations.NullMarked;
