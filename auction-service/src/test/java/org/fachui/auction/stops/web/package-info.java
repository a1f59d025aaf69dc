@NullMarked
package org.fachui.auction.stops.web;

import org.jspecify.annotations.NullMarked;
