package org.fachui.auction.enrolment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fachui.auction.PlainText;
import org.fachui.auction.enrolment.model.Applicant;
import org.fachui.auction.enrolment.model.RefundAccount;
import org.fachui.kernel.people.BankAccount;
import org.fachui.kernel.people.BankNumber;
import org.fachui.kernel.people.ResidentId;
import org.fachui.platform.problems.Problem;

/** Reads a request to enrol. All that is wrong is named at once; nothing of it is repeated. */
final class EnrolmentRequestChecks {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}·• .'’-]{1,49}");
  private static final Pattern PHONE = Pattern.compile("1[3-9][0-9]{9}");

  private EnrolmentRequestChecks() {}

  /**
   * The applicant.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 naming every field that is not valid
   */
  static Applicant applicant(EnrolmentRequest request) {
    List<Problem> faults = faults(request);
    if (!faults.isEmpty()) {
      throw all(faults).asException();
    }
    return new Applicant(
        request.name().strip(),
        new ResidentId(id(request.residentId())),
        request.phone().strip(),
        request.address().strip(),
        new RefundAccount(
            request.refund().name().strip(),
            new BankAccount(
                new BankNumber(request.refund().bankNo()), request.refund().accountNo())));
  }

  /**
   * The identity number.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 if it is none
   */
  static ResidentId residentId(String text) {
    List<Problem> faults = new ArrayList<>();
    checkResidentId(text, faults);
    if (!faults.isEmpty()) {
      throw faults.getFirst().asException();
    }
    return new ResidentId(id(text));
  }

  private static List<Problem> faults(EnrolmentRequest request) {
    List<Problem> faults = new ArrayList<>();
    check(
        NAME.matcher(request.name().strip()).matches(),
        "/name",
        "The real name, in 2 to 50 letters or characters.",
        faults);
    checkResidentId(request.residentId(), faults);
    check(
        PHONE.matcher(request.phone().strip()).matches(),
        "/phone",
        "A mobile number of 11 digits.",
        faults);
    check(
        PlainText.fits(request.address(), 4, 200) && PlainText.canBeShown(request.address()),
        "/address",
        "An address in 4 to 200 characters.",
        faults);
    check(
        NAME.matcher(request.refund().name().strip()).matches(),
        "/refund/name",
        "The holder's name, in 2 to 50 letters or characters.",
        faults);
    BankNumber.fault(request.refund().bankNo())
        .ifPresent(
            fault ->
                faults.add(
                    Problem.invalidField("/refund/bankNo", "Not the number of a bank's branch.")
                        .input("fault", fault.name())
                        .build()));
    check(
        BankAccount.isNumber(request.refund().accountNo()),
        "/refund/accountNo",
        "An account number of 6 to 34 digits.",
        faults);
    return faults;
  }

  private static void checkResidentId(String text, List<Problem> faults) {
    ResidentId.fault(id(text))
        .ifPresent(
            fault ->
                faults.add(
                    Problem.invalidField("/residentId", "Not a resident identity number.")
                        .input("fault", fault.name())
                        .build()));
  }

  /** People type a small x. */
  private static String id(String text) {
    return text.strip().replace('x', 'X');
  }

  private static void check(boolean valid, String field, String detail, List<Problem> faults) {
    if (!valid) {
      faults.add(Problem.invalidField(field, detail).build());
    }
  }

  private static Problem all(List<Problem> faults) {
    Problem first = faults.getFirst();
    if (faults.size() == 1) {
      return first;
    }
    Problem.Builder all =
        Problem.invalidField(String.valueOf(first.field()), String.valueOf(first.detail()));
    faults.forEach(all::fault);
    return all.build();
  }
}
