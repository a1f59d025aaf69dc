/**
 * What a message is, when it is sent again, and what a record of the journal means for whom. Plain
 * rules.
 */
@NullMarked
package org.fachui.auction.messages.model;

import org.jspecify.annotations.NullMarked;
