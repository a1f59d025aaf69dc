package org.fachui.auction.lots;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fachui.auction.bidding.application.LiveState;
import org.fachui.auction.bidding.model.LotState;
import org.fachui.auction.courts.Court;
import org.fachui.auction.enrolment.Paddles;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.lots.rounds.Rounds;
import org.fachui.auction.notices.Disclosure;
import org.jspecify.annotations.Nullable;

/** A lot with its disclosures and its live state; the contract's {@code Lot}. Money in fen. */
public record LotView(
    UUID id,
    String title,
    String titleEn,
    LotKind kind,
    String place,
    Court court,
    String caseNumber,
    LotState state,
    @Nullable Long appraisalFen,
    long startPriceFen,
    long incrementFen,
    @Nullable Long priceFen,
    Instant opensAt,
    Instant endAt,
    long bids,
    boolean drill,
    int pictures,
    @Nullable LotStage ending,
    String description,
    List<Disclosure> disclosures,
    List<Disclosure> warnings,
    @Nullable Long depositFen,
    @Nullable Map<String, Object> property,
    String ruleSetId,
    String ruleSetSha256,
    long windowMs,
    long extensionMs,
    @Nullable Long firstBidEndsMs,
    @Nullable Instant windowEndAt,
    @Nullable Long keptFen,
    String termsSha256,
    LiveState live,
    int paddles,
    int preemptionHolders,
    Rounds.@Nullable Place round) {

  /**
   * What changes while a lot is bid for is taken from its live state, so that it does not
   * contradict itself.
   *
   * @param property the contract's {@code LotProperty}; null for a lot without a notice
   * @param round the contract's {@code LotRound}; null for a lot without a property
   */
  static LotView of(
      LotSummary summary,
      Lot lot,
      LiveState live,
      Paddles.Numbers paddles,
      @Nullable Map<String, Object> property,
      Rounds.@Nullable Place round) {
    return new LotView(
        summary.id(),
        summary.title(),
        summary.titleEn(),
        summary.kind(),
        summary.place(),
        summary.court(),
        summary.caseNumber(),
        live.state(),
        summary.appraisalFen(),
        summary.startPriceFen(),
        summary.incrementFen(),
        live.priceFen(),
        live.opensAt(),
        live.endAt(),
        live.bids(),
        summary.drill(),
        summary.pictures(),
        summary.ending(),
        lot.description(),
        LotTerms.listed(lot.terms(), "disclosures"),
        LotTerms.listed(lot.terms(), "warnings"),
        lot.depositFen(),
        property,
        lot.ruleSetId(),
        lot.ruleSetSha256(),
        lot.windowMs(),
        lot.extensionMs(),
        lot.firstBidEndsMs(),
        lot.windowEndAt(),
        lot.keptFen(),
        lot.termsSha256(),
        live,
        paddles.all(),
        paddles.holders(),
        round);
  }
}
