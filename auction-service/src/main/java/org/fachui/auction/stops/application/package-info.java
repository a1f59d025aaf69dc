/** Use cases of stops and the ports that they need. */
@NullMarked
package org.fachui.auction.stops.application;

import org.jspecify.annotations.NullMarked;
