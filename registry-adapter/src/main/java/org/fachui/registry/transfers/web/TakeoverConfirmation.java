package org.fachui.registry.transfers.web;

import org.fachui.platform.problems.Problem;

/**
 * The contract's {@code TakeoverConfirmation}.
 *
 * @param sha256 of the scanned receipt that the second person has seen
 */
public record TakeoverConfirmation(String sha256) {
  /** Is a hash. */
  void check() {
    if (!TakeoverRequest.isSha256(sha256)) {
      throw Problem.invalidField("/sha256", "64 lower-case hexadecimal digits are wanted here.")
          .asException();
    }
  }
}
