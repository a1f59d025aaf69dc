@NullMarked
package org.fachui.auction.objections.law;

import org.jspecify.annotations.NullMarked;
