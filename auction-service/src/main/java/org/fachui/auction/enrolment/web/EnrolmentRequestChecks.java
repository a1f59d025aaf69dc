package org.fachui.auction.enrolment.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fachui.auction.PlainText;
import org.fachui.auction.enrolment.model.Applicant;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.enrolment.model.RefundAccount;
import org.fachui.auction.enrolment.model.Taking;
import org.fachui.kernel.people.BankAccount;
import org.fachui.kernel.people.BankNumber;
import org.fachui.platform.problems.Problem;

/** Reads a request to enrol. All that is wrong is named at once; nothing of it is repeated. */
final class EnrolmentRequestChecks {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}·• .'’-]{1,49}");
  private static final Pattern PHONE = Pattern.compile("1[3-9][0-9]{9}");

  private EnrolmentRequestChecks() {}

  /** Who enrols, and for whom. */
  record Read(Applicant applicant, Taking taking) {}

  /**
   * Who enrols, and for whom.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 naming every field that is not valid
   */
  static Read read(EnrolmentRequest request) {
    Faults faults = new Faults();
    personName(request.name(), "/name", "The real name", faults);
    Optional<Identity> identity =
        IdentityChecks.identity(request.residentId(), null, "", faults::add);
    faults.check(
        PHONE.matcher(request.phone().strip()).matches(),
        "/phone",
        "A mobile number of 11 digits.");
    address(request.address(), "/address", faults);
    checkRefund(request.refund(), faults);
    TakingChecks takings = new TakingChecks(faults);
    takings.check(request);
    faults.refuseAny();
    Applicant applicant = applicant(request, identity.orElseThrow());
    return new Read(applicant, takings.taking(request, applicant));
  }

  private static Applicant applicant(EnrolmentRequest request, Identity identity) {
    if (!(identity instanceof Identity.Person person)) {
      throw new IllegalStateException("a person's number is a person's");
    }
    return new Applicant(
        request.name().strip(),
        person.id(),
        request.phone().strip(),
        request.address().strip(),
        new RefundAccount(
            request.refund().name().strip(),
            new BankAccount(
                new BankNumber(request.refund().bankNo()), request.refund().accountNo())));
  }

  private static void checkRefund(EnrolmentRequest.Refund refund, Faults faults) {
    personName(refund.name(), "/refund/name", "The holder's name", faults);
    BankNumber.fault(refund.bankNo())
        .ifPresent(
            fault ->
                faults.add(
                    Problem.invalidField("/refund/bankNo", "Not the number of a bank's branch.")
                        .input("fault", fault.name())));
    faults.check(
        BankAccount.isNumber(refund.accountNo()),
        "/refund/accountNo",
        "An account number of 6 to 34 digits.");
  }

  static void personName(String name, String field, String what, Faults faults) {
    faults.check(
        NAME.matcher(name.strip()).matches(), field, what + ", in 2 to 50 letters or characters.");
  }

  static void address(String address, String field, Faults faults) {
    faults.check(
        PlainText.fits(address, 4, 200) && PlainText.canBeShown(address),
        field,
        "An address in 4 to 200 characters.");
  }
}
