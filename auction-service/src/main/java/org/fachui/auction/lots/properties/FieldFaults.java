package org.fachui.auction.lots.properties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fachui.auction.PlainText;
import org.fachui.kernel.cases.CourtCode;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;

/** Collects what is wrong with the fields of a request, in their order. */
final class FieldFaults {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final List<Problem> found = new ArrayList<>();

  void text(String field, String text, int max) {
    if (!PlainText.fits(text, 1, max) || !PlainText.canBeShown(text)) {
      add(
          Problem.invalidField(field, "The text is empty, too long or cannot be shown.")
              .accepted("lengthMin", 1)
              .accepted("lengthMax", max));
    }
  }

  void fen(String field, long fen, long min) {
    number(field, fen, min, RuleFacts.LARGEST);
  }

  void number(String field, long value, long min, long max) {
    if (value < min || value > max) {
      add(
          Problem.invalidField(field, "The number is out of range.")
              .accepted("min", min)
              .accepted("max", max));
    }
  }

  void sha256(String field, String hash) {
    if (!SHA256.matcher(hash).matches()) {
      add(
          Problem.invalidField(field, "This is not a SHA-256 in lower-case hex.")
              .accepted("length", 64));
    }
  }

  void court(String field, String code) {
    if (CourtCode.find(code).isEmpty()) {
      add(Problem.invalidField(field, "This is not a court's code.").accepted("example", "浙0106"));
    }
  }

  void notAfter(String field, LocalDate day, LocalDate latest) {
    if (day.isAfter(latest) || day.getYear() < 1949) {
      add(
          Problem.invalidField(field, "This day is not possible here.")
              .accepted("max", latest.toString()));
    }
  }

  void add(Problem.Builder fault) {
    found.add(fault.build());
  }

  /**
   * Passes when nothing is wrong.
   *
   * @throws ProblemException 400 with the first fault, and with all if there are more
   */
  void refuseAny() {
    if (found.isEmpty()) {
      return;
    }
    Problem first = found.getFirst();
    if (found.size() == 1) {
      throw first.asException();
    }
    Problem.Builder all = Problem.of(first.status(), first.reason()).title(first.title());
    if (first.field() != null) {
      all.field(first.field());
    }
    if (first.detail() != null) {
      all.detail(first.detail());
    }
    found.forEach(all::fault);
    throw all.asException();
  }
}
