/** The table of objections, and the thread that holds claimed lots still. */
@NullMarked
package org.fachui.auction.objections.infrastructure;

import org.jspecify.annotations.NullMarked;
