package org.fachui.auction.objections.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fachui.auction.objections.application.Objection.Decision;
import org.fachui.auction.objections.application.Objection.Ruling;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.web.PaperFields;

/** The contract's {@code ObjectionRulingRequest}. */
public record ObjectionRulingRequest(
    Decision decision, String number, LocalDate dated, String reason) {
  /**
   * The ruling.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 naming every field that is not valid
   */
  Ruling ruling(String court, Instant now) {
    PaperFields fields = new PaperFields();
    CourtPaper paper = fields.paper(number, court, dated, reason, List.of(), now);
    fields.refuseAny();
    return new Ruling(decision, paper, now);
  }
}
