package org.fachui.auction.bidding.application;

import org.fachui.proof.signing.SigningKey;

/** The key with which the service signs now what belongs to no lot's log. A port. */
@FunctionalInterface
public interface CurrentKey {
  /**
   * The key of the profile that new logs get.
   *
   * @throws IllegalStateException if none counts
   */
  SigningKey get();
}
