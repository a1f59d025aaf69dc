@NullMarked
package org.fachui.platform.metrics;

import org.jspecify.annotations.NullMarked;
