package org.fachui.auction.lots.rounds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.life.LotEvent;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.lots.surplus.SurplusNotice;
import org.fachui.auction.lots.surplus.SurplusView;
import org.fachui.auction.rules.RoundKind;
import org.jspecify.annotations.Nullable;

/**
 * The rounds of a property and what is open now; the contract's {@code PropertyRounds}.
 *
 * @param failures rounds without a bid since the sale last began
 * @param surplus a price of the round in preparation that leaves nothing; null if there is none
 * @param ruleSetId under which the next notice would be judged
 */
public record RoundsView(
    List<RoundView> rounds,
    long failures,
    List<StepView> next,
    @Nullable SurplusView surplus,
    String ruleSetId,
    Instant serverTime) {
  /** The contract's {@code Round}. */
  public record RoundView(
      UUID lotId,
      int number,
      RoundKind kind,
      @Nullable UUID previousLotId,
      long startPriceFen,
      LotStage stage,
      Instant opensAt,
      Instant endAt,
      @Nullable Instant endedAt,
      boolean costsOnApplicant) {
    static RoundView of(Round round) {
      return new RoundView(
          round.lotId(),
          round.number(),
          round.kind(),
          round.previousLotId().orElse(null),
          round.startPriceFen(),
          round.stage(),
          round.opensAt(),
          round.endAt(),
          round.endedAt().orElse(null),
          round.atApplicantsRequest() && round.stage() == LotStage.CLOSED_UNSOLD);
    }
  }

  /** The contract's {@code NextStep}. */
  public record StepView(
      LotEvent step,
      @Nullable RoundKind kind,
      String rule,
      String article,
      @Nullable Long startPriceFenMin,
      @Nullable Long noticeMsMin,
      @Nullable Long windowMs,
      Instant since,
      @Nullable Instant dueBy,
      @Nullable Instant noticeBy,
      NextStep.Light light) {
    static StepView of(NextStep step, Instant now) {
      return new StepView(
          step.step(),
          step.kind(),
          step.rule(),
          step.citation().text(),
          step.startPriceFenMin(),
          step.noticeMsMin(),
          step.windowMs(),
          step.since(),
          step.dueBy(),
          step.noticeBy(),
          step.light(now));
    }
  }

  static RoundsView of(
      PropertyRounds rounds,
      List<NextStep> next,
      Optional<SurplusNotice> surplus,
      String ruleSetId,
      Instant now) {
    return new RoundsView(
        rounds.all().stream().map(RoundView::of).toList(),
        rounds.failures(),
        next.stream().map(step -> StepView.of(step, now)).toList(),
        surplus.map(notice -> SurplusView.of(notice, now)).orElse(null),
        ruleSetId,
        now);
  }
}
