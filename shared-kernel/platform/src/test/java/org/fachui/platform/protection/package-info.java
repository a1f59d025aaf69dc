@NullMarked
package org.fachui.platform.protection;

import org.jspecify.annotations.NullMarked;
