package org.fachui.auction.enrolment.web;

import java.util.Optional;
import java.util.function.Consumer;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.kernel.people.ResidentId;
import org.fachui.kernel.people.UnifiedCreditCode;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** Reads by which number somebody is known: a person's or an organisation's; it is not repeated. */
public final class IdentityChecks {
  private IdentityChecks() {}

  /**
   * The identity, if exactly one number is given and valid; what is wrong is added to the faults.
   *
   * @param at pointer of the object that holds the members; empty for the request itself
   */
  public static Optional<Identity> identity(
      @Nullable String residentId,
      @Nullable String creditCode,
      String at,
      Consumer<Problem.Builder> faults) {
    if (residentId != null && creditCode != null) {
      faults.accept(
          Problem.invalidField(at + "/creditCode", "Either a person's number or an organisation's.")
              .accepted("oneOf", "residentId, creditCode"));
      return Optional.empty();
    }
    return creditCode != null
        ? company(creditCode, at, faults)
        : person(residentId == null ? "" : residentId, at, faults);
  }

  private static Optional<Identity> person(
      String typed, String at, Consumer<Problem.Builder> faults) {
    String text = spelling(typed);
    ResidentId.fault(text)
        .ifPresent(
            fault ->
                faults.accept(
                    Problem.invalidField(at + "/residentId", "Not a resident identity number.")
                        .input("fault", fault.name())));
    return ResidentId.find(text).map(Identity.Person::new);
  }

  private static Optional<Identity> company(
      String typed, String at, Consumer<Problem.Builder> faults) {
    String text = spelling(typed);
    UnifiedCreditCode.fault(text)
        .ifPresent(
            fault ->
                faults.accept(
                    Problem.invalidField(at + "/creditCode", "Not a unified social credit code.")
                        .input("fault", fault.name())
                        .accepted("length", 18)));
    return UnifiedCreditCode.find(text).map(Identity.Company::new);
  }

  /** People type small letters. */
  private static String spelling(String typed) {
    return typed.strip().toUpperCase(java.util.Locale.ROOT);
  }
}
