@NullMarked
package org.fachui.auction.lots.rounds;

import org.jspecify.annotations.NullMarked;
