/** Reviews in PostgreSQL, and the threads that ask. */
@NullMarked
package org.fachui.registry.review.infrastructure;

import org.jspecify.annotations.NullMarked;
