package org.fachui.auction.cases;

import java.util.List;
import org.fachui.auction.PlainText;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** Turns a request into a filing, or refuses it naming the field. */
final class CaseRequestChecks {
  private static final long LARGEST_FEN = (1L << 53) - 1;

  private CaseRequestChecks() {}

  /**
   * The filing that the request makes.
   *
   * @param court code of the caller's court
   * @param by subject of the caller
   * @throws ProblemException 400 for a field, 422 for another court's number
   */
  static Filing filing(CaseRequest request, String court, String by) {
    CaseNumber number = number(request.caseNumber());
    requireText("/cause", request.cause(), 200);
    requireClaim(request.claimFen());
    String instrument = request.instrument();
    if (instrument != null) {
      requireText("/instrument", instrument, 200);
    }
    List<PartyView> parties = request.parties();
    if (parties.isEmpty() || parties.size() > 200) {
      throw Problem.invalidField("/parties", "A case has parties, but not that many.")
          .accepted("itemsMin", 1)
          .accepted("itemsMax", 200)
          .asException();
    }
    for (int i = 0; i < parties.size(); i++) {
      requireText("/parties/" + i + "/name", parties.get(i).name(), 100);
    }
    requireOwn(number, court);
    return new Filing(
        number.toString(),
        court,
        request.cause().strip(),
        request.claimFen(),
        instrument == null ? null : instrument.strip(),
        parties.stream().map(party -> new Party(party.role(), party.name().strip())).toList(),
        by);
  }

  private static CaseNumber number(String typed) {
    return switch (CaseNumber.read(typed)) {
      case CaseNumber.Accepted accepted -> accepted.caseNumber();
      case CaseNumber.Refused refused ->
          throw Problem.invalidField("/caseNumber", refused.sentence())
              .input("fault", refused.fault().name())
              .accepted("example", "（2026）浙0106执1234号")
              .asException();
    };
  }

  private static void requireOwn(CaseNumber number, String court) {
    if (!number.court().text().equals(court)) {
      throw Problem.of(422, "OTHER_COURTS_NUMBER")
          .title("This is another court's case number")
          .field("/caseNumber")
          .input("court", number.court().text())
          .accepted("court", court)
          .retry(false)
          .asException();
    }
  }

  private static void requireText(String field, String text, int max) {
    if (!PlainText.fits(text, 1, max) || !PlainText.canBeShown(text)) {
      throw Problem.invalidField(field, "The text is empty, too long or cannot be shown.")
          .accepted("lengthMin", 1)
          .accepted("lengthMax", max)
          .asException();
    }
  }

  private static void requireClaim(@Nullable Long fen) {
    if (fen != null && (fen < 0 || fen > LARGEST_FEN)) {
      throw Problem.invalidField("/claimFen", "The number is out of range.")
          .accepted("min", 0)
          .accepted("max", LARGEST_FEN)
          .asException();
    }
  }
}
