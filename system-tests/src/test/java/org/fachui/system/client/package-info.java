/** Tests of {@code org.fachui.system.client}. */
@NullMarked
package org.fachui.system.client;

import org.jspecify.annotations.NullMarked;
