/** Open data: what a reader of the feeds gets, and what he cannot lose. */
@NullMarked
package org.fachui.auction.opendata;

import org.jspecify.annotations.NullMarked;
