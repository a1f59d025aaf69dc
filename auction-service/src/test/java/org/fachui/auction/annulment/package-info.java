@NullMarked
package org.fachui.auction.annulment;

import org.jspecify.annotations.NullMarked;
