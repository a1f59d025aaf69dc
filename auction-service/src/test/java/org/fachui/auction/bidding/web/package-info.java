/** The engine's streams without a container. */
@NullMarked
package org.fachui.auction.bidding.web;

import org.jspecify.annotations.NullMarked;
