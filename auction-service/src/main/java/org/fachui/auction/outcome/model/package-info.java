/** States and contents of a sale. Plain Java. */
@NullMarked
package org.fachui.auction.outcome.model;

import org.jspecify.annotations.NullMarked;
