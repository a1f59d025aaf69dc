@NullMarked
package org.fachui.auction.life;

import org.jspecify.annotations.NullMarked;
