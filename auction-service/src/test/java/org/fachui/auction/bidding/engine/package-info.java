/** The whole engine against real PostgreSQL and Redis, without the web. */
@NullMarked
package org.fachui.auction.bidding.engine;

import org.jspecify.annotations.NullMarked;
