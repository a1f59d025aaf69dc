@NullMarked
package org.fachui.auction.agreement;

import org.jspecify.annotations.NullMarked;
