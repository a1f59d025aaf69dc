package org.fachui.auction.stops.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.fachui.auction.stops.application.StopRequested;
import org.fachui.auction.stops.law.StopCause;
import org.fachui.auction.stops.law.StopFacts.Money;
import org.fachui.auction.stops.law.StopKind;
import org.jspecify.annotations.Nullable;

/** The contract's {@code StopRequest}. */
public record StopRequest(
    StopKind kind,
    StopCause cause,
    String number,
    LocalDate dated,
    String reason,
    List<Proof> proofs,
    @Nullable Instant termEndsAt,
    @Nullable Figures figures,
    @Nullable List<UUID> togetherWith) {
  private static final int TOGETHER_MAX = 50;

  /** The contract's {@code StopFigures}. */
  public record Figures(
      long owedFen,
      @Nullable Long paidFen,
      @Nullable Instant paidAt,
      @Nullable Boolean debtorAgreesToSellAll) {}

  /**
   * What is asked for.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 naming every field that is not valid
   */
  public StopRequested requested(String court, Instant now) {
    PaperFields fields = new PaperFields();
    CourtPaper paper = fields.paper(number, court, dated, reason, proofs, now);
    Figures given = figures;
    if (given != null) {
      fields.fen("/figures/owedFen", given.owedFen());
      fields.fen("/figures/paidFen", given.paidFen() == null ? 0 : given.paidFen());
    }
    List<UUID> others = togetherWith == null ? List.of() : togetherWith;
    if (others.size() > TOGETHER_MAX) {
      fields.add(
          org.fachui.platform.problems.Problem.invalidField("/togetherWith", "There are too many.")
              .accepted("max", TOGETHER_MAX));
    }
    fields.refuseAny();
    return new StopRequested(
        kind, cause, paper, termEndsAt, given == null ? null : money(given), others);
  }

  private static Money money(Figures given) {
    Long paid = given.paidFen();
    return new Money(
        given.owedFen(),
        paid == null ? 0 : paid,
        given.paidAt(),
        Boolean.TRUE.equals(given.debtorAgreesToSellAll()));
  }
}
