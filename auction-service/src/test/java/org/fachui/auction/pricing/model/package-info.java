@NullMarked
package org.fachui.auction.pricing.model;

import org.jspecify.annotations.NullMarked;
