package org.fachui.auction.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fachui.auction.agreement.AgreedTaking.Given;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.fachui.auction.stops.web.PaperFields;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** The contract's {@code AgreedTakingRequest}. */
public record AgreedTakingRequest(
    UUID applicantId,
    long priceFen,
    @Nullable Instant differencePaidAt,
    String number,
    LocalDate dated,
    String reason,
    List<Given> papers) {

  /**
   * The ruling.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 naming every field that is not valid
   */
  CourtPaper paper(String court, Instant now) {
    List<Proof> proofs = papers.stream().map(one -> new Proof(one.title(), one.sha256())).toList();
    PaperFields fields = new PaperFields();
    CourtPaper paper = fields.paper(number, court, dated, reason, List.of(), now);
    fields.proofs("/papers", proofs);
    fields.number("/priceFen", priceFen, 1, RuleFacts.LARGEST);
    Instant paid = differencePaidAt;
    if (paid != null && paid.isAfter(now)) {
      fields.add(
          Problem.invalidField("/differencePaidAt", "This lies in the future.")
              .accepted("max", now.toString()));
    }
    fields.refuseAny();
    return new CourtPaper(paper.number(), paper.dated(), paper.reason(), proofs);
  }

  /** What the documents show. */
  Set<AgreedPaper> shown() {
    return papers.stream().map(Given::kind).collect(Collectors.toSet());
  }

  /** When the difference was paid; null if it was not. */
  @Nullable Instant paidAt() {
    Instant paid = differencePaidAt;
    return paid == null ? null : paid.truncatedTo(ChronoUnit.MILLIS);
  }
}
