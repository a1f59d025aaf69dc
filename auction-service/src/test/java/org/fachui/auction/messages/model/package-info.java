/** Tests of the plain rules of messages. */
@NullMarked
package org.fachui.auction.messages.model;

import org.jspecify.annotations.NullMarked;
