@NullMarked
package org.fachui.auction.handover;

import org.jspecify.annotations.NullMarked;
