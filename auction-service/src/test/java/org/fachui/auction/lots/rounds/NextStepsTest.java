package org.fachui.auction.lots.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.life.LotEvent;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.rules.RoundKind;
import org.fachui.auction.rules.RuleSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepsTest {
  private static final Instant ENDED = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void beforeTheFirstNoticeThereIsNothingToFollow() {
    var none = new PropertyRounds(List.of());
    assertThat(none.nextAuction()).contains(RoundKind.FIRST);
    assertThat(none.changeable()).isTrue();
    assertThat(steps(none)).isEmpty();
  }

  @Test
  void afterARoundWithoutABidFollowsTheSecondAuctionWithItsClock() {
    NextStep step = steps(rounds("FIRST CLOSED_UNSOLD")).getFirst();
    assertThat(step.step()).isEqualTo(LotEvent.SECOND_AUCTION);
    assertThat(step.rule()).isEqualTo("NJA-26");
    assertThat(step.startPriceFenMin()).isEqualTo(80_000);
    assertThat(step.noticeMsMin()).isEqualTo(Duration.ofDays(15).toMillis());
    assertThat(step.dueBy()).isEqualTo(ENDED.plus(Duration.ofDays(30)));
    assertThat(step.noticeBy()).isEqualTo(ENDED.plus(Duration.ofDays(15)));
  }

  @ParameterizedTest
  @CsvSource({"0, GREEN", "9, GREEN", "10, YELLOW", "15, YELLOW", "16, RED", "400, RED"})
  void theLightChangesWithTheTimeThatIsLeftForANotice(int days, NextStep.Light light) {
    NextStep step = steps(rounds("FIRST CLOSED_UNSOLD")).getFirst();
    assertThat(step.light(ENDED.plus(Duration.ofDays(days)))).isEqualTo(light);
  }

  @Test
  void inADrillTheSameClockRunsInSeconds() {
    NextStep step =
        NextSteps.of(rounds("FIRST CLOSED_UNSOLD"), RuleSets.DRILL_2026_4, true).getFirst();
    assertThat(step.dueBy()).isEqualTo(ENDED.plusSeconds(30));
    assertThat(step.noticeBy()).isEqualTo(ENDED.plusSeconds(15));
    assertThat(step.light(ENDED.plusSeconds(11))).isEqualTo(NextStep.Light.YELLOW);
    assertThat(step.light(ENDED.plusSeconds(16))).isEqualTo(NextStep.Light.RED);
  }

  @Test
  void afterADefaultFollowsTheReauctionWithoutACutAndWithoutADay() {
    NextStep step = steps(rounds("FIRST DEFAULTED")).getFirst();
    assertThat(step.step()).isEqualTo(LotEvent.RE_AUCTION);
    assertThat(step.rule()).isEqualTo("NJA-24");
    assertThat(step.startPriceFenMin()).isEqualTo(100_000);
    assertThat(step.noticeMsMin()).isEqualTo(Duration.ofDays(30).toMillis());
    assertThat(step.dueBy()).isNull();
    assertThat(step.light(ENDED.plus(Duration.ofDays(4_000)))).isEqualTo(NextStep.Light.GREEN);
  }

  @Test
  void whatWasWithdrawnIsAnnouncedAgainWithTheFloorOfTheRoundBeforeItAndAClockFromItsWithdrawal() {
    PropertyRounds rounds = rounds("FIRST CLOSED_UNSOLD + SECOND WITHDRAWN + SECOND WITHDRAWN");
    NextStep step = steps(rounds).getFirst();
    assertThat(step.step()).isEqualTo(LotEvent.ANNOUNCE_ANEW);
    assertThat(step.kind()).isEqualTo(RoundKind.SECOND);
    assertThat(rounds.basis().map(Round::number)).contains(1);
    assertThat(step.startPriceFenMin()).as("80 % of the round that failed").isEqualTo(80_000);
    assertThat(step.dueBy()).isEqualTo(ENDED.plus(Duration.ofDays(30)));
    NextStep again = steps(rounds("FIRST DEFAULTED + REAUCTION WITHDRAWN")).getFirst();
    assertThat(again.kind()).isEqualTo(RoundKind.REAUCTION);
    assertThat(again.startPriceFenMin()).isEqualTo(100_000);
    assertThat(again.dueBy()).isNull();
  }

  @Test
  void aPostAuctionSaleThatDidNotComeOffIsHeldAgainAtTheSamePrice() {
    String twice = "FIRST CLOSED_UNSOLD + SECOND CLOSED_UNSOLD + POST_AUCTION_SALE ";
    assertThat(steps(rounds("FIRST CLOSED_UNSOLD + SECOND CLOSED_UNSOLD")))
        .as("one of the ways to end, not an auction")
        .isEmpty();
    NextStep again = steps(rounds(twice + "WITHDRAWN")).getFirst();
    assertThat(again.step()).isEqualTo(LotEvent.ANNOUNCE_ANEW);
    assertThat(again.kind()).isEqualTo(RoundKind.POST_AUCTION_SALE);
    assertThat(again.rule()).isEqualTo("LINK-2");
    assertThat(again.startPriceFenMin()).as("of the second round").isEqualTo(90_000);
    assertThat(again.noticeMsMin()).isEqualTo(Duration.ofDays(15).toMillis());
    assertThat(again.noticeBy()).isEqualTo(ENDED.plus(Duration.ofDays(15)));
    assertThat(again.dueBy()).isNull();
    NextStep after = steps(rounds(twice + "DEFAULTED")).getFirst();
    assertThat(after.step()).isEqualTo(LotEvent.RE_AUCTION);
    assertThat(after.kind()).isEqualTo(RoundKind.POST_AUCTION_SALE);
    assertThat(after.startPriceFenMin()).isEqualTo(80_000);
  }

  @ParameterizedTest
  @CsvSource({"UNDECIDED, none", "ACCEPTED, none", "DECLINED, NO_RESERVE"})
  void criminalPropertyIsAuctionedWithoutAReserveOnlyWhenItsTakerDeclined(
      PropertyRounds.Taker taker, String next) {
    List<Round> twice = rounds("FIRST CLOSED_UNSOLD + SECOND CLOSED_UNSOLD").all();
    PropertyRounds criminal = new PropertyRounds(twice, taker);
    assertThat(criminal.nextAuction().map(Enum::name).orElse("none")).isEqualTo(next);
    assertThat(new PropertyRounds(twice.subList(0, 1), taker).nextAuction())
        .contains(RoundKind.SECOND);
    if (taker == PropertyRounds.Taker.DECLINED) {
      NextStep step = steps(criminal).getFirst();
      assertThat(step.step()).isEqualTo(LotEvent.AUCTION_WITHOUT_RESERVE);
      assertThat(step.rule()).isEqualTo("CRIM-12");
      assertThat(step.startPriceFenMin()).isEqualTo(1);
      assertThat(step.noticeMsMin()).isEqualTo(Duration.ofDays(30).toMillis());
    }
  }

  @ParameterizedTest
  @CsvSource({"FIRST WITHDRAWN", "FIRST CLOSED_UNSOLD + SECOND ANNULLED"})
  void whatBeginsAnewHasTheNoticeOfAFirstAuctionAndNoPriceOfARoundBefore(String story) {
    NextStep step = steps(rounds(story)).getFirst();
    assertThat(step.step()).isEqualTo(LotEvent.ANNOUNCE_ANEW);
    assertThat(step.kind()).isEqualTo(RoundKind.FIRST);
    assertThat(step.rule()).isEqualTo("NJA-12");
    assertThat(step.startPriceFenMin()).isNull();
    assertThat(step.noticeMsMin()).isEqualTo(Duration.ofDays(30).toMillis());
    assertThat(step.dueBy()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "FIRST ANNOUNCED                                         , none      , 0, false",
    "FIRST OPEN                                              , none      , 0, false",
    "FIRST PAUSED                                            , none      , 0, false",
    "FIRST CLOSED_SOLD                                       , none      , 0, false",
    "FIRST OVERDUE                                           , none      , 0, false",
    "FIRST SERVED                                            , none      , 0, false",
    "FIRST CLOSED_UNSOLD                                     , SECOND    , 1, true",
    "FIRST CLOSED_UNSOLD + SECOND OPEN                       , none      , 1, false",
    "FIRST CLOSED_UNSOLD + SECOND DEFAULTED                  , REAUCTION , 1, true",
    "FIRST CLOSED_UNSOLD + SECOND CLOSED_UNSOLD              , POST_AUCTION_SALE, 2, true",
    "FIRST CLOSED_UNSOLD + SECOND CLOSED_UNSOLD + POST_AUCTION_SALE OPEN, none, 2, false",
    "FIRST CLOSED_UNSOLD + SECOND CLOSED_UNSOLD + POST_AUCTION_SALE CLOSED_UNSOLD, none, 3, true",
    "FIRST CLOSED_UNSOLD + SECOND CLOSED_UNSOLD + POST_AUCTION_SALE WITHDRAWN, POST_AUCTION_SALE, 2, true",
    "FIRST CLOSED_UNSOLD + SECOND CLOSED_UNSOLD + POST_AUCTION_SALE DEFAULTED, POST_AUCTION_SALE, 2, true",
    "FIRST CLOSED_UNSOLD + SECOND CLOSED_UNSOLD + POST_AUCTION_SALE ANNULLED, FIRST, 2, true",
    "FIRST DEFAULTED + REAUCTION CLOSED_UNSOLD               , SECOND    , 1, true",
    "FIRST CLOSED_UNSOLD + SECOND DEFAULTED + REAUCTION CLOSED_UNSOLD, POST_AUCTION_SALE, 2, true",
    "FIRST NOT_APPROVED                                      , REAUCTION , 0, true",
    "FIRST WITHDRAWN                                         , FIRST     , 0, true",
    "FIRST ANNULLED                                          , FIRST     , 0, true",
    "FIRST CLOSED_UNSOLD + SECOND ANNULLED                   , FIRST     , 1, true",
    "FIRST CLOSED_UNSOLD + SECOND ANNULLED + FIRST CLOSED_UNSOLD, SECOND, 1, true",
    "FIRST CLOSED_UNSOLD + SECOND WITHDRAWN                  , SECOND    , 1, true",
    "FIRST CLOSED_UNSOLD + SECOND WITHDRAWN + SECOND CLOSED_UNSOLD, POST_AUCTION_SALE, 2, true",
    "FIRST CLOSED_UNSOLD + SECOND WITHDRAWN + SECOND WITHDRAWN, SECOND   , 1, true",
    "FIRST WITHDRAWN + FIRST CLOSED_UNSOLD                   , SECOND    , 1, true",
    "FIRST DEFAULTED + REAUCTION WITHDRAWN                   , REAUCTION , 0, true",
    "FIRST CLOSED_UNSOLD + SECOND POSTPONED                  , none      , 1, false",
    "FIRST CLOSED_UNSOLD + SECOND STAYED                     , none      , 1, false",
    "FIRST CLOSED_UNSOLD + SECOND TAKEN                      , none      , 1, false"
  })
  void whatFollowsDependsOnHowTheRoundsEnded(
      String story, String next, long failures, boolean changeable) {
    PropertyRounds rounds = rounds(story);
    assertThat(rounds.nextAuction().map(Enum::name).orElse("none")).isEqualTo(next);
    assertThat(rounds.failures()).isEqualTo(failures);
    assertThat(rounds.changeable()).isEqualTo(changeable);
  }

  private static List<NextStep> steps(PropertyRounds rounds) {
    return NextSteps.of(rounds, RuleSets.NJA_2022_3, true);
  }

  private static PropertyRounds rounds(String story) {
    List<Round> all = new ArrayList<>();
    for (String one : story.strip().split(" \\+ ", -1)) {
      String[] words = one.split(" ", 2);
      LotStage stage = LotStage.valueOf(words[1]);
      all.add(
          new Round(
              new UUID(0, all.size()),
              all.size() + 1,
              RoundKind.valueOf(words[0]),
              all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().lotId()),
              100_000 - 10_000L * all.size(),
              stage,
              ENDED.minusSeconds(60),
              ENDED,
              Optional.of(ENDED),
              false));
    }
    return new PropertyRounds(all);
  }
}
