package org.fachui.auction.annulment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fachui.auction.annulment.Annulment.Shown;
import org.fachui.auction.annulment.AnnulmentFacts.Cause;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.fachui.auction.stops.web.PaperFields;
import org.jspecify.annotations.Nullable;

/** The contract's {@code AnnulmentRequest}. */
public record AnnulmentRequest(
    AnnulmentGround ground,
    String number,
    LocalDate dated,
    String reason,
    List<Shown> evidence,
    @Nullable UUID objectionId,
    @Nullable Boolean undiscoverable,
    @Nullable Boolean disclosed) {

  /**
   * The paper.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 naming every field that is not valid
   */
  CourtPaper paper(String court, Instant now) {
    List<Proof> documents =
        evidence.stream().map(one -> new Proof(one.title(), one.sha256())).toList();
    PaperFields fields = new PaperFields();
    CourtPaper paper = fields.paper(number, court, dated, reason, List.of(), now);
    fields.proofs("/evidence", documents);
    fields.refuseAny();
    return new CourtPaper(paper.number(), paper.dated(), paper.reason(), documents);
  }

  /** What is judged. */
  AnnulmentFacts facts(LotStage stage, Cause cause) {
    Set<Evidence> shown = evidence.stream().map(Shown::kind).collect(Collectors.toSet());
    return new AnnulmentFacts(
        stage,
        ground,
        shown,
        cause,
        Boolean.TRUE.equals(undiscoverable),
        Boolean.TRUE.equals(disclosed));
  }
}
