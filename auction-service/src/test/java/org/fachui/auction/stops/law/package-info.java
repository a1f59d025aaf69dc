@NullMarked
package org.fachui.auction.stops.law;

import org.jspecify.annotations.NullMarked;
