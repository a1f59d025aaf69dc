package org.fachui.payout.deposits;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a lot ended, as auction has it on record.
 *
 * @param winner enrolment whose deposit stays for the price; null when the lot was not sold, which
 *     a withdrawn one was not either
 */
record Settlement(UUID lotId, @Nullable UUID winner) {
  String result() {
    return winner == null ? "UNSOLD" : "SOLD";
  }
}
