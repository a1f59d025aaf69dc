/** The keys that sign: which one, from when, until when. */
@NullMarked
package org.fachui.auction.bidding.infrastructure;

import org.jspecify.annotations.NullMarked;
