/** The tables of sales, the call to payout, and the thread that drives what is due. */
@NullMarked
package org.fachui.auction.outcome.infrastructure;

import org.jspecify.annotations.NullMarked;
