@NullMarked
package org.fachui.registry.review.infrastructure;

import org.jspecify.annotations.NullMarked;
