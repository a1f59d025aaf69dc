/**
 * The check that an auction leaves something (无益拍卖, SALE-6), in every round: what the panel
 * estimated, that the applicant was told, and whether he asked for the auction all the same.
 *
 * <p>Invariants: only a decision whose price leaves nothing can be told; a request is kept when it
 * came in time and not before; both stand once, with the hash of their paper.
 *
 * <p>It decides no price: the panel does, and the notice is judged by {@code SurplusRules}.
 */
@NullMarked
package org.fachui.auction.lots.surplus;

import org.jspecify.annotations.NullMarked;
