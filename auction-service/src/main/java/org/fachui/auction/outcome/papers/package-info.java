/**
 * Papers of the court as PDF. A paper carries the glyphs that it shows, so that it looks the same
 * on a machine without Chinese fonts. It knows nothing of sales.
 */
@NullMarked
package org.fachui.auction.outcome.papers;

import org.jspecify.annotations.NullMarked;
