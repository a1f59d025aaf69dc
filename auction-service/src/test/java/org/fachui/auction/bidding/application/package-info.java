/** Tests of the use cases with ports made by hand. */
@NullMarked
package org.fachui.auction.bidding.application;

import org.jspecify.annotations.NullMarked;
