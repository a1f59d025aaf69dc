@NullMarked
package org.fachui.auction.pricing.infrastructure;

import org.jspecify.annotations.NullMarked;
