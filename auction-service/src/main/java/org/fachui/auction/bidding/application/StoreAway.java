package org.fachui.auction.bidding.application;

import org.jspecify.annotations.Nullable;

/**
 * A store could not be reached, or broke off. Whether what was asked has happened is not known,
 * unless the method that throws it says so.
 */
public final class StoreAway extends RuntimeException {
  /** Without personal data in the message. */
  public StoreAway(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
