/** A review and its questions. Plain Java. */
@NullMarked
package org.fachui.registry.review.model;

import org.jspecify.annotations.NullMarked;
