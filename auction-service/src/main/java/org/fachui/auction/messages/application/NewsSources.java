package org.fachui.auction.messages.application;

import java.time.Instant;
import java.util.UUID;

/**
 * Where messages come from. A port; each method is a transaction that makes the messages and moves
 * its source's place in one step.
 */
public interface NewsSources {
  /** Records that were journaled since the last time; how many were read. */
  int fromTheJournal(Instant now);

  /** Lots that open soon. */
  int remindersDue(Instant now);

  /** Prices that are due soon. */
  int paymentsDue(Instant now);

  /** Rulings that have arrived in a buyer's box. */
  int rulingsServed(Instant now);

  /** A deposit went back to whom it came from. */
  int refundSent(UUID enrolmentId, String event, Instant at, Instant now);
}
