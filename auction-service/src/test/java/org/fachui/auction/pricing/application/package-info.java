@NullMarked
package org.fachui.auction.pricing.application;

import org.jspecify.annotations.NullMarked;
