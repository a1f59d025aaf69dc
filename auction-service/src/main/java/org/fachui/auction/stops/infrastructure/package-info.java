/** The table of stops, and the thread that carries out what stands in it. */
@NullMarked
package org.fachui.auction.stops.infrastructure;

import org.jspecify.annotations.NullMarked;
