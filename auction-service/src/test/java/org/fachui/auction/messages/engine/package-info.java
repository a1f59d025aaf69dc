/** Messages over real stores, a real mail server and a gateway. */
@NullMarked
package org.fachui.auction.messages.engine;

import org.jspecify.annotations.NullMarked;
