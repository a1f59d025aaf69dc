package org.fachui.auction.satisfaction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fachui.auction.satisfaction.EndingFacts.Statements;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.fachui.auction.stops.web.PaperFields;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** The contract's {@code EndingRequest}. */
public record EndingRequest(
    Ending ending,
    String number,
    LocalDate dated,
    String reason,
    List<Proof> proofs,
    @Nullable Route route,
    @Nullable Integer creditor,
    @Nullable Long agreedPriceFen,
    @Nullable Instant differencePaidAt,
    @Nullable Boolean consent,
    @Nullable Boolean nobodyHarmed,
    @Nullable Boolean eligible,
    @Nullable Boolean saleFailed,
    @Nullable Boolean noOtherMeasure) {

  /**
   * The paper.
   *
   * @param creditors how many were asked
   * @throws org.fachui.platform.problems.ProblemException 400 naming every field that is not valid
   */
  CourtPaper paper(String court, int creditors, Instant now) {
    PaperFields fields = new PaperFields();
    CourtPaper paper = fields.paper(number, court, dated, reason, proofs, now);
    Integer who = creditor;
    if (who != null && (who < 1 || who > creditors)) {
      fields.number("/creditor", who, 1, creditors);
    }
    Long agreed = agreedPriceFen;
    if (route == Route.BY_AGREEMENT && (agreed == null || agreed < 1)) {
      fields.add(Problem.invalidField("/agreedPriceFen", "They agree on a price."));
    } else if (agreed != null) {
      fields.fen("/agreedPriceFen", agreed);
    }
    Instant paid = differencePaidAt;
    if (paid != null && paid.isAfter(now)) {
      fields.add(
          Problem.invalidField("/differencePaidAt", "This lies in the future.")
              .accepted("max", now.toString()));
    }
    fields.refuseAny();
    return paper;
  }

  /** When the difference was paid; null if it was not. */
  @Nullable Instant paidAt() {
    Instant paid = differencePaidAt;
    return paid == null ? null : paid.truncatedTo(ChronoUnit.MILLIS);
  }

  /** At which price it is taken: as agreed, or the reserve of the round. */
  long priceFen(long reserveFen) {
    Long agreed = agreedPriceFen;
    return route == Route.BY_AGREEMENT && agreed != null ? agreed : reserveFen;
  }

  /**
   * What the court states.
   *
   * @param saleFailedHere whether a post-auction sale failed on this platform; then the court need
   *     not state one
   */
  Statements statements(boolean saleFailedHere) {
    return new Statements(
        Boolean.TRUE.equals(consent),
        Boolean.TRUE.equals(nobodyHarmed),
        Boolean.TRUE.equals(eligible),
        saleFailedHere || Boolean.TRUE.equals(saleFailed),
        Boolean.TRUE.equals(noOtherMeasure));
  }
}
