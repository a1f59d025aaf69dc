/** The tables of messages, the mail server, the SMS gateway, the journal as a source of news. */
@NullMarked
package org.fachui.auction.messages.infrastructure;

import org.jspecify.annotations.NullMarked;
