/** What must not be forgotten for ten years (NJA-29). */
@NullMarked
package org.fachui.auction.retention;

import org.jspecify.annotations.NullMarked;
