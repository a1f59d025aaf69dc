/** Recording steps and showing where a determination stands. */
@NullMarked
package org.fachui.auction.pricing.application;

import org.jspecify.annotations.NullMarked;
