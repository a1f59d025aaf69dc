package org.fachui.auction.handover;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fachui.auction.handover.Handover.VacateNotice;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.web.PaperFields;
import org.fachui.platform.problems.Problem;

/** The contract's {@code VacateRequest}. */
public record VacateRequest(String number, LocalDate dated, String reason, Instant vacateBy) {
  private static final Duration VACATE_WITHIN = Duration.ofDays(366);

  /**
   * The notice.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 naming every field that is not valid
   */
  VacateNotice notice(String court, Instant now) {
    PaperFields fields = new PaperFields();
    CourtPaper paper = fields.paper(number, court, dated, reason, List.of(), now);
    if (!vacateBy.isAfter(now)) {
      fields.add(
          Problem.invalidField("/vacateBy", "This is in the past.")
              .accepted("min", now.toString()));
    }
    Instant latest = now.plus(VACATE_WITHIN);
    if (vacateBy.isAfter(latest)) {
      fields.add(
          Problem.invalidField("/vacateBy", "This is more than a year away.")
              .accepted("max", latest.toString()));
    }
    fields.refuseAny();
    return new VacateNotice(paper, vacateBy, now);
  }
}
