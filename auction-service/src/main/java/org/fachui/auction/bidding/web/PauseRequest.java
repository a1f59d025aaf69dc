package org.fachui.auction.bidding.web;

import org.fachui.auction.bidding.application.PlatformPause;
import org.fachui.platform.problems.Problem;

/**
 * The contract's {@code PauseRequest}.
 *
 * @param reason 4 to 500 characters; published
 */
public record PauseRequest(String reason) {
  private static final int MIN = 4;
  private static final int MAX = 500;

  /** Checks the text. */
  public PauseRequest {
    int length = reason.strip().length();
    if (length < MIN || reason.length() > MAX) {
      throw Problem.invalidField("/reason", "A reason has 4 to 500 characters.")
          .accepted("minLength", MIN)
          .accepted("maxLength", MAX)
          .asException();
    }
    if (PlatformPause.is(reason)) {
      throw Problem.invalidField("/reason", "The platform records its own faults.").asException();
    }
  }
}
