package org.fachui.auction.stops.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fachui.auction.PlainText;
import org.fachui.auction.bidding.application.PlatformPause;
import org.fachui.auction.outcome.model.RulingNumber;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.platform.problems.Problem;

/** Checks the fields of a paper, in their order; all that is wrong is named at once. */
public final class PaperFields {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final int REASON_MIN = 4;

  /** With number and name of the paper before it, it fits the bid log's reason. */
  private static final int REASON_MAX = 400;

  private static final int PROOFS_MAX = 20;

  private final List<Problem> found = new ArrayList<>();

  /**
   * A paper of this court.
   *
   * @param number as it was typed
   */
  public CourtPaper paper(
      String number,
      String court,
      LocalDate dated,
      String reason,
      List<Proof> proofs,
      Instant now) {
    String normal = number(number, court);
    if (dated.isAfter(LocalDate.ofInstant(now, CHINA)) || dated.getYear() < 1949) {
      add(
          Problem.invalidField("/dated", "This day is not possible here.")
              .accepted("max", LocalDate.ofInstant(now, CHINA).toString()));
    }
    reason("/reason", reason);
    proofs("/proofs", proofs);
    return new CourtPaper(normal, dated, reason.strip(), proofs);
  }

  private String number(String typed, String court) {
    switch (RulingNumber.read(typed)) {
      case RulingNumber.Refused refused ->
          add(
              Problem.invalidField("/number", refused.sentence())
                  .accepted("example", "（2026）浙0106执1234号之一"));
      case RulingNumber.Accepted accepted -> {
        if (!accepted.number().caseNumber().court().text().equals(court)) {
          add(
              Problem.invalidField("/number", "This is another court's number.")
                  .accepted("court", court));
        }
        return accepted.number().toString();
      }
    }
    return "";
  }

  /** A text that is published. */
  public void reason(String field, String text) {
    text(field, text, REASON_MIN, REASON_MAX);
    if (PlatformPause.is(text.strip())) {
      add(Problem.invalidField(field, "The platform records its own faults."));
    }
  }

  /** A text of this length that can be shown. */
  public void text(String field, String text, int min, int max) {
    if (!PlainText.fits(text, min, max) || !PlainText.canBeShown(text)) {
      add(
          Problem.invalidField(field, "The text is too short, too long or cannot be shown.")
              .accepted("lengthMin", min)
              .accepted("lengthMax", max));
    }
  }

  /** Documents by title and hash. */
  public void proofs(String field, List<Proof> proofs) {
    number(field, proofs.size(), 0, PROOFS_MAX);
    for (int i = 0; i < Math.min(proofs.size(), PROOFS_MAX); i++) {
      text(field + "/" + i + "/title", proofs.get(i).title(), 1, 100);
      if (!SHA256.matcher(proofs.get(i).sha256()).matches()) {
        add(
            Problem.invalidField(
                    field + "/" + i + "/sha256", "This is not a SHA-256 in lower-case hex.")
                .accepted("length", 64));
      }
    }
  }

  /** The SHA-256 of a document. */
  public void sha256(String field, String hex) {
    if (!SHA256.matcher(hex).matches()) {
      add(
          Problem.invalidField(field, "This is not a SHA-256 in lower-case hex.")
              .accepted("length", 64));
    }
  }

  /** A sum of money. */
  public void fen(String field, long fen) {
    number(field, fen, 0, RuleFacts.LARGEST);
  }

  /** A number in its range. */
  public void number(String field, long value, long min, long max) {
    if (value < min || value > max) {
      add(
          Problem.invalidField(field, "The number is out of range.")
              .accepted("min", min)
              .accepted("max", max));
    }
  }

  /** One thing more that is wrong. */
  public void add(Problem.Builder fault) {
    found.add(fault.build());
  }

  /**
   * Passes when nothing is wrong.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 with the first fault, and with all if
   *     there are more
   */
  public void refuseAny() {
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
