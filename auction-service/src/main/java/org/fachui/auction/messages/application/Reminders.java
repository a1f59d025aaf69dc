package org.fachui.auction.messages.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who wants to be told before a lot opens. A port. */
public interface Reminders {
  /**
   * How it stands.
   *
   * @param asked the person has asked
   * @param opensAt when bidding begins, as it stands now
   * @param begun bidding has begun, or never will
   */
  record Standing(boolean asked, Instant opensAt, boolean begun) {}

  /** For a lot; empty if there is none. */
  Optional<Standing> of(UUID lotId, String subject);

  /** Asks; once is enough. */
  void ask(UUID lotId, String subject, Instant now);

  /** Takes it back. */
  void forget(UUID lotId, String subject);
}
