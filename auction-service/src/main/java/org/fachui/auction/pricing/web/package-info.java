/** Reference prices over HTTP. */
@NullMarked
package org.fachui.auction.pricing.web;

import org.jspecify.annotations.NullMarked;
