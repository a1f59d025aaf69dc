@NullMarked
package org.fachui.auction.outcome.papers;

import org.jspecify.annotations.NullMarked;
