/**
 * Decisions about money that stands still: one person proposes, another approves.
 *
 * <p>Invariants: a thing has one open proposal, which another proposal replaces; nobody approves
 * what he proposed, and only the figure that he saw; what is approved stays as it is. The same
 * approval by the same person again is as good as once.
 *
 * <p>It does not know what a decision does: whoever asks moves the money in the same transaction.
 */
@NullMarked
package org.fachui.payout.decisions;

import org.jspecify.annotations.NullMarked;
