/** Tests of {@code org.fachui.system.http}. */
@NullMarked
package org.fachui.system.http;

import org.jspecify.annotations.NullMarked;
