@NullMarked
package org.fachui.auction.lots.kinds;

import org.jspecify.annotations.NullMarked;
