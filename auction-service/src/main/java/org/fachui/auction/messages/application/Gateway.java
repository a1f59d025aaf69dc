package org.fachui.auction.messages.application;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SMS gateway as somebody who can be asked. A port. */
public interface Gateway {
  /** Whether there is one. */
  boolean isConfigured();

  /**
   * What became of a message.
   *
   * @param word why it was not delivered
   */
  record Standing(State state, @Nullable String word) {}

  /** As the gateway has it. */
  enum State {
    /** On its way. */
    TAKEN,
    DELIVERED,
    FAILED,
    /** It has never heard of it. */
    UNKNOWN
  }

  /** Asks; empty if no answer came. */
  Optional<Standing> ask(UUID messageId);
}
