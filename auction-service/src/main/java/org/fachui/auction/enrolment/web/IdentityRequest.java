package org.fachui.auction.enrolment.web;

import java.util.Optional;
import org.fachui.auction.enrolment.model.Identity;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code IdentityRequest}: in a body, because a number has no place in an address.
 */
public record IdentityRequest(@Nullable String residentId, @Nullable String creditCode) {
  /**
   * Whoever is meant.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 if there is not one valid number
   */
  Identity identity() {
    Faults faults = new Faults();
    Optional<Identity> identity = IdentityChecks.identity(residentId, creditCode, "", faults::add);
    faults.refuseAny();
    return identity.orElseThrow();
  }

  /** Without the person. */
  @Override
  public String toString() {
    return "IdentityRequest[]";
  }
}
