package org.fachui.auction.outcome.web;

import org.fachui.auction.outcome.model.RulingNumber;
import org.fachui.platform.problems.Problem;

/** The contract's {@code RulingRequest}. */
public record RulingRequest(String number) {

  /**
   * The number in its normal spelling.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 if it is none, 422 if it is another
   *     court's
   */
  String numberOf(String court) {
    return switch (RulingNumber.read(number)) {
      case RulingNumber.Refused refused ->
          throw Problem.invalidField("/number", refused.sentence())
              .accepted("example", "（2026）浙0106执1234号之一")
              .asException();
      case RulingNumber.Accepted accepted -> ofCourt(accepted.number(), court);
    };
  }

  private static String ofCourt(RulingNumber read, String court) {
    if (!read.caseNumber().court().text().equals(court)) {
      throw Problem.of(422, "OTHER_COURTS_NUMBER")
          .title("This is another court's number")
          .field("/number")
          .input("court", read.caseNumber().court().text())
          .accepted("court", court)
          .retry(false)
          .asException();
    }
    return read.toString();
  }
}
