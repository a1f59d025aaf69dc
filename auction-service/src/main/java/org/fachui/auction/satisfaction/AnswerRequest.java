package org.fachui.auction.satisfaction;

import java.time.Instant;
import org.fachui.auction.stops.web.PaperFields;
import org.fachui.platform.problems.Problem;

/** The contract's {@code CreditorAnswer}. */
public record AnswerRequest(int creditor, boolean wants, Instant at, String documentSha256) {
  /**
   * Checks it against what was asked.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 naming every field that is not valid
   */
  void check(Inquiry inquiry, Instant now) {
    PaperFields fields = new PaperFields();
    fields.number("/creditor", creditor, 1, inquiry.creditors().size());
    if (at.isBefore(inquiry.askedAt()) || at.isAfter(now)) {
      fields.add(
          Problem.invalidField("/at", "It is answered after the question and not in the future.")
              .accepted("min", inquiry.askedAt().toString())
              .accepted("max", now.toString()));
    }
    fields.sha256("/documentSha256", documentSha256);
    fields.refuseAny();
  }
}
