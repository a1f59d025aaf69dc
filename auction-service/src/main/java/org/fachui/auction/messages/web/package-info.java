/** The contract's part about messages. */
@NullMarked
package org.fachui.auction.messages.web;

import org.jspecify.annotations.NullMarked;
