/** Tests of what bidding is without stores. */
@NullMarked
package org.fachui.auction.bidding.model;

import org.jspecify.annotations.NullMarked;
