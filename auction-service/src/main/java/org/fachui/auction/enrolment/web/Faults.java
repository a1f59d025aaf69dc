package org.fachui.auction.enrolment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fachui.auction.PlainText;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.platform.problems.Problem;

/** What is wrong with a request's fields, so that all of it is named at once. */
final class Faults {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final List<Problem> found = new ArrayList<>();

  void add(Problem.Builder fault) {
    found.add(fault.build());
  }

  /** Says so unless the field is valid. */
  void check(boolean valid, String field, String detail) {
    if (!valid) {
      add(Problem.invalidField(field, detail));
    }
  }

  /** A text of this length that can be shown. */
  void text(String field, String text, int min, int max) {
    if (!PlainText.fits(text, min, max) || !PlainText.canBeShown(text)) {
      add(
          Problem.invalidField(field, "The text is too short, too long or cannot be shown.")
              .accepted("lengthMin", min)
              .accepted("lengthMax", max));
    }
  }

  /** The SHA-256 of a document. */
  void sha256(String field, String hex) {
    if (!SHA256.matcher(hex).matches()) {
      add(
          Problem.invalidField(field, "This is not a SHA-256 in lower-case hex.")
              .accepted("length", 64));
    }
  }

  /** A sum of money that is more than nothing. */
  void fen(String field, long fen) {
    if (fen < 1 || fen > RuleFacts.LARGEST) {
      add(
          Problem.invalidField(field, "The amount is out of range.")
              .accepted("min", 1)
              .accepted("max", RuleFacts.LARGEST));
    }
  }

  /**
   * Passes when nothing is wrong.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 with the first fault, and with all if
   *     there are more
   */
  void refuseAny() {
    if (found.isEmpty()) {
      return;
    }
    Problem first = found.getFirst();
    if (found.size() == 1) {
      throw first.asException();
    }
    Problem.Builder all =
        Problem.invalidField(String.valueOf(first.field()), String.valueOf(first.detail()));
    found.forEach(all::fault);
    throw all.asException();
  }
}
