/**
 * The rounds in which a property is sold: which there were, how each ended, and what may follow by
 * which date.
 *
 * <p>Invariants: a round is a lot of its own and is followed at most once; what may follow is read
 * from the one table of a lot's life ({@code auction.life}), with the clock and figures of the rule
 * set under which the next notice would be judged. A clock that has run out stays visible. A
 * withdrawn round decided nothing: what follows it is of its kind, bounded by the round before it.
 *
 * <p>It publishes nothing: {@code lots.publishing} judges the notice of a later round on what is
 * said here.
 */
@NullMarked
package org.fachui.auction.lots.rounds;

import org.jspecify.annotations.NullMarked;
