/** The law of stops as data and pure functions. Plain Java. */
@NullMarked
package org.fachui.auction.stops.law;

import org.jspecify.annotations.NullMarked;
