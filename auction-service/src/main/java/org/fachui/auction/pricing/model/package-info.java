/** Steps, states and the pure functions that judge them. */
@NullMarked
package org.fachui.auction.pricing.model;

import org.jspecify.annotations.NullMarked;
