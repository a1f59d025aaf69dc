@NullMarked
package org.fachui.auction.lots.surplus;

import org.jspecify.annotations.NullMarked;
