/** Use cases and ports: keeping addresses, making messages, sending them. */
@NullMarked
package org.fachui.auction.messages.application;

import org.jspecify.annotations.NullMarked;
