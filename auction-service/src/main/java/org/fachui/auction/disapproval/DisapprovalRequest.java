package org.fachui.auction.disapproval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.fachui.auction.stops.web.PaperFields;

/** The contract's {@code DisapprovalRequest}. */
public record DisapprovalRequest(
    String number, LocalDate dated, String reason, List<Proof> proofs, boolean buyerKnew) {
  /**
   * The paper.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 naming every field that is not valid
   */
  CourtPaper paper(String court, Instant now) {
    PaperFields fields = new PaperFields();
    CourtPaper paper = fields.paper(number, court, dated, reason, proofs, now);
    fields.refuseAny();
    return paper;
  }
}
