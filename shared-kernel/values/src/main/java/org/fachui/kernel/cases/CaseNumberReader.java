package org.fachui.kernel.cases;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fachui.kernel.cases.CaseNumber.Accepted;
import org.fachui.kernel.cases.CaseNumber.Fault;
import org.fachui.kernel.cases.CaseNumber.Reading;
import org.fachui.kernel.cases.CaseNumber.Refused;

/** Takes a case number apart from left to right and says at which part it fails. */
final class CaseNumberReader {
  private static final int MAX_LENGTH = 60;
  private static final Pattern YEAR = Pattern.compile("\\((\\d{4})\\)(.*)");
  private static final Pattern COURT =
      Pattern.compile("(最高法知?|[" + CourtCode.PROVINCES + "]\\d*)(.*)");
  private static final Pattern KIND = Pattern.compile("(\\D*)(.*)");
  private static final Pattern NUMBER = Pattern.compile("(\\d*)(.*)");

  private CaseNumberReader() {}

  static Reading read(String text) {
    if (text.length() > MAX_LENGTH) {
      return refused(Fault.LENGTH, "A case number has at most 60 characters.");
    }
    Matcher parts = YEAR.matcher(normal(text));
    if (!parts.matches()) {
      return refused(Fault.YEAR, "It begins with the year in brackets, such as （2026）.");
    }
    int year = Integer.parseInt(parts.group(1));
    if (year < CaseNumber.FIRST_YEAR || year > CaseNumber.LAST_YEAR) {
      return refused(
          Fault.YEAR, "Case numbers of this form exist since 2016, not in " + year + ".");
    }
    return readCourt(year, parts.group(2));
  }

  private static Reading readCourt(int year, String rest) {
    Matcher parts = COURT.matcher(rest);
    Optional<CourtCode> court = parts.matches() ? CourtCode.find(parts.group(1)) : Optional.empty();
    return court.isPresent()
        ? readKind(year, court.get(), parts.group(2))
        : refused(Fault.COURT, "After the year stands the court's code, such as 浙0106.");
  }

  private static Reading readKind(int year, CourtCode court, String rest) {
    Matcher parts = KIND.matcher(rest);
    if (!parts.matches() || !CaseNumber.KIND.matcher(parts.group(1)).matches()) {
      return refused(
          Fault.KIND, "After the court stands the kind of case, such as 执, without 字 or 第.");
    }
    return readNumber(year, court, parts.group(1), parts.group(2));
  }

  private static Reading readNumber(int year, CourtCode court, String kind, String rest) {
    Matcher parts = NUMBER.matcher(rest);
    if (!parts.matches() || !parts.group(1).matches("[1-9]\\d{0,7}")) {
      return refused(
          Fault.NUMBER, "After the kind stands the number, 1 to 99999999 without zeros ahead.");
    }
    if (!parts.group(2).equals("号")) {
      return refused(
          Fault.ENDING, "It ends with 号; 之一 and the like number a document, not the case.");
    }
    return new Accepted(new CaseNumber(year, court, kind, Long.parseLong(parts.group(1))));
  }

  /** Half-width digits and round brackets, no blanks, no invisible characters. */
  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[〔【\\[]", "(")
        .replaceAll("[〕】\\]]", ")")
        .replaceAll("[\\s\\p{Cf}]", "");
  }

  private static Refused refused(Fault fault, String sentence) {
    return new Refused(fault, sentence);
  }
}
