/**
 * Facts that come and go: the relay of this service's outbox, and what it hears from others.
 *
 * <p>Invariants: a fact has its effect once, in the transaction that writes it into the inbox; it
 * is a hint, and whatever it makes happen sooner happens without it as well.
 */
@NullMarked
package org.fachui.payout.facts;

import org.jspecify.annotations.NullMarked;
