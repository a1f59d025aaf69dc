package org.fachui.payout.deposits;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a lot ended, as auction has it on record.
 *
 * @param winner enrolment whose deposit stays for the price; null when the lot was not sold, which
 *     a withdrawn one was not either
 * @param depositExpected false for a winner of whom none was asked: the case's applicant (NJA-17)
 */
record Settlement(UUID lotId, @Nullable UUID winner, boolean depositExpected) {
  String result() {
    return winner == null ? "UNSOLD" : "SOLD";
  }
}
