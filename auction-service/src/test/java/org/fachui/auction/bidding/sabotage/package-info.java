/**
 * Shows that the figures of a run tell when the engine is broken: a small auction with two losses
 * of Redis is run as shipped and with one defect at a time, put in through the engine's ports.
 *
 * <p>Nothing here is in the product: a defect is a wrapped adapter, a lenient check, or a script
 * whose text was changed by the test.
 */
@NullMarked
package org.fachui.auction.bidding.sabotage;

import org.jspecify.annotations.NullMarked;
