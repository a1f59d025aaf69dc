/** The law of objections as pure functions. Plain Java. */
@NullMarked
package org.fachui.auction.objections.law;

import org.jspecify.annotations.NullMarked;
