package org.fachui.auction.satisfaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.satisfaction.Ended.Taking;
import org.fachui.auction.satisfaction.EndingFacts.Answers;
import org.fachui.auction.satisfaction.Inquiry.Creditor;
import org.fachui.auction.satisfaction.Inquiry.Draw;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code Satisfaction}, for the lot's court. Money in fen.
 *
 * @param priceFen reserve of the round
 * @param chosen position of the creditor who may take it; null while nobody may
 */
public record SatisfactionView(
    UUID lotId,
    long priceFen,
    Answers answers,
    @Nullable Asked inquiry,
    @Nullable Integer chosen,
    @Nullable EndedView ended,
    Instant serverTime) {

  /** The contract's {@code Inquiry}. */
  public record Asked(
      Instant askedAt,
      Instant answerBy,
      boolean over,
      List<CreditorView> creditors,
      @Nullable Integer drawn,
      DrawView draw) {}

  /**
   * The contract's {@code CreditorDraw}.
   *
   * @param seed shown once lots are drawn; with value and order anybody can repeat the drawing
   */
  public record DrawView(
      String commitment,
      String source,
      @Nullable String seed,
      @Nullable String publicValue,
      @Nullable List<Integer> order) {
    static DrawView of(Inquiry inquiry) {
      Draw draw = inquiry.draw();
      String value = draw.publicValue();
      return new DrawView(
          draw.commitment(),
          draw.source(),
          value == null ? null : draw.seed(),
          value,
          value == null ? null : draw.order(value, inquiry.first()));
    }
  }

  /** The contract's {@code Creditor}. */
  public record CreditorView(
      int position,
      String name,
      boolean applicant,
      int rank,
      long claimFen,
      long differenceFen,
      @Nullable Boolean wants,
      @Nullable Instant answeredAt) {
    /** Without the name. */
    @Override
    public String toString() {
      return "CreditorView[" + position + "]";
    }
  }

  /** The contract's {@code LotEnding}. */
  public record EndedView(
      Ending ending,
      String paper,
      String number,
      LocalDate dated,
      String reason,
      List<Proof> proofs,
      @Nullable Route route,
      @Nullable Integer creditor,
      @Nullable Long priceFen,
      @Nullable Long differenceFen,
      Instant endedAt) {
    static EndedView of(Ended ended) {
      Taking taking = ended.taking();
      return new EndedView(
          ended.ending(),
          ended.ending().paper().chinese(),
          ended.paper().number(),
          ended.paper().dated(),
          ended.paper().reason(),
          ended.paper().proofs(),
          taking == null ? null : taking.route(),
          taking == null ? null : taking.creditor(),
          taking == null ? null : taking.priceFen(),
          taking == null ? null : taking.differenceFen(),
          ended.at());
    }
  }

  static SatisfactionView of(
      UUID lotId,
      long priceFen,
      @Nullable Inquiry inquiry,
      @Nullable Ended ended,
      Answers answers,
      Instant now) {
    return new SatisfactionView(
        lotId,
        priceFen,
        answers,
        inquiry == null ? null : asked(inquiry, priceFen, now),
        inquiry == null ? null : inquiry.chosen().map(Creditor::position).orElse(null),
        ended == null ? null : EndedView.of(ended),
        now);
  }

  private static Asked asked(Inquiry inquiry, long priceFen, Instant now) {
    return new Asked(
        inquiry.askedAt(),
        inquiry.answerBy(),
        now.isAfter(inquiry.answerBy()),
        inquiry.creditors().stream()
            .map(
                one ->
                    new CreditorView(
                        one.position(),
                        one.name(),
                        one.applicant(),
                        one.rank(),
                        one.claimFen(),
                        EndingRules.differenceFen(priceFen, one.claimFen()),
                        one.wants(),
                        one.answeredAt()))
            .toList(),
        inquiry.drawn(),
        DrawView.of(inquiry));
  }
}
