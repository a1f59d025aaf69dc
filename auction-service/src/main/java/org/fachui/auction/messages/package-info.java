/**
 * Messages to people (节点推送): what happened at a lot, told to whoever asked for it, by e-mail and
 * SMS.
 *
 * <p>Invariants: nothing but a code goes to an address from which no code has come back; one event
 * is one message to a person by a channel, however often the event comes; an attempt is on disk
 * before anything goes on the wire, and a message that may have gone out is sent once more at most;
 * a message speaks of nobody but its reader, and of no other paddle (NJA-18); addresses are sealed
 * and stand in no log, event or URL.
 *
 * <p>It decides nothing and learns everything after the fact: from the journal, from the tables of
 * sales, from payout's facts. When it stands still, bidding does not notice. It does not serve
 * documents: service is {@code outcome}'s, here is only told of it.
 */
@NullMarked
package org.fachui.auction.messages;

import org.jspecify.annotations.NullMarked;
