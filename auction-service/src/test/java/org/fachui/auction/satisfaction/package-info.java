@NullMarked
package org.fachui.auction.satisfaction;

import org.jspecify.annotations.NullMarked;
