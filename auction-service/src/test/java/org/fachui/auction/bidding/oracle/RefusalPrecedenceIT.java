package org.fachui.auction.bidding.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.oracle.LotByHand.ENDS;
import static org.fachui.auction.bidding.oracle.LotByHand.EPOCH;
import static org.fachui.auction.bidding.oracle.LotByHand.OPENS;
import static org.fachui.auction.bidding.oracle.LotByHand.START;
import static org.fachui.auction.bidding.oracle.LotByHand.STEP;
import static org.fachui.auction.bidding.oracle.SeededTerms.LIMIT;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fachui.auction.bidding.infrastructure.LuaScripts;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.Decision;
import org.fachui.devstack.stores.TestStores;
import org.fachui.proof.bidlog.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A bid with several faults is refused for the first in the order of the contract. */
class RefusalPrecedenceIT {
  private static final TestBucket BUCKET =
      new TestBucket(TestStores.shared().redis(), new Bucket(19), LuaScripts.shipped());

  private static final long BEFORE = OPENS - 3_000_000;
  private static final long ELEVEN_MINUTES = 660_000;
  private static final long NOON = OPENS + 1_800_000;

  /** Refused before any script. */
  private static final EnumSet<BidRefusal> BEFORE_THE_SCRIPT =
      EnumSet.of(BidRefusal.RATE_LIMITED, BidRefusal.TOO_BUSY);

  @AfterAll
  static void giveBack() {
    BUCKET.close();
  }

  /**
   * A bid with the fault of this reason and with all later ones that go together with it.
   *
   * @param faults in words
   */
  private record Row(BidRefusal reason, String faults, Function<LotByHand, Decision> attempt) {
    @Override
    public String toString() {
      return reason + ": " + faults;
    }
  }

  static Stream<Row> everyRefusalInOrder() {
    return Stream.concat(beforeTheRules(), byTheRules());
  }

  private static Stream<Row> beforeTheRules() {
    BidKey key = LotByHand.key(BEFORE);
    BidKey old = LotByHand.key(BEFORE);
    return Stream.of(
        new Row(
            BidRefusal.STALE_EPOCH,
            "another epoch, a lost lot, an old key",
            lot -> lot.lost().at(BEFORE + ELEVEN_MINUTES).bid("P0001", old, 1, EPOCH - 1)),
        new Row(
            BidRefusal.STALE_EPOCH,
            "another epoch, a used key",
            lot -> lot.at(NOON).sent("P0001", key, START).bid("P0001", key, 1, EPOCH + 1)),
        new Row(
            BidRefusal.RECOVERING,
            "a lost lot, an old key",
            lot -> lot.lost().at(BEFORE + ELEVEN_MINUTES).bid("P0001", old, 1)),
        new Row(
            BidRefusal.NOT_RECORDED,
            "a dead key that is old by now, before the opening, paused, no paddle, one fen",
            lot -> faulty(lot.at(BEFORE).resolved("P0001", key)).bid("P0001", key, 1)),
        new Row(
            BidRefusal.KEY_REUSED,
            "a used key that is old by now, before the opening, paused, no paddle, one fen",
            lot -> faulty(lot.at(BEFORE).sent("P0001", key, START)).bid("P0001", key, 1)),
        new Row(
            BidRefusal.KEY_EXPIRED,
            "an old key, before the opening, paused, no paddle, one fen",
            lot -> faulty(lot).bid("P0001", old, 1)));
  }

  private static LotByHand faulty(LotByHand lot) {
    return lot.removed("P0001").paused().at(BEFORE + ELEVEN_MINUTES);
  }

  private static Stream<Row> byTheRules() {
    return Stream.of(
        new Row(
            BidRefusal.NOT_OPEN_YET,
            "before the opening, paused, no paddle, one fen",
            lot -> faulty(lot).bid("P0001", 1)),
        new Row(
            BidRefusal.PAUSED,
            "paused, at the end, no paddle, leading, one fen",
            lot -> ledAndRemoved(lot).paused().at(ENDS).bid("P0001", 1)),
        new Row(
            BidRefusal.ENDED,
            "at the end, no paddle, leading, one fen",
            lot -> ledAndRemoved(lot).at(ENDS).bid("P0001", 1)),
        new Row(
            BidRefusal.NOT_QUALIFIED,
            "no paddle, leading, above the limit, off the step",
            lot -> ledAndRemoved(lot).bid("P0001", LIMIT + 1)),
        new Row(
            BidRefusal.NOT_QUALIFIED,
            "no paddle, leading, one fen",
            lot -> ledAndRemoved(lot).bid("P0001", 1)),
        new Row(
            BidRefusal.ABOVE_LIMIT,
            "above the limit, off the step, leading",
            lot -> led(lot, "P0001").bid("P0001", LIMIT + 1)),
        new Row(
            BidRefusal.BELOW_START,
            "below the start, off the step",
            lot -> lot.at(NOON).bid("P0011", START - 1)),
        new Row(
            BidRefusal.BELOW_STEP,
            "below the step, off it, leading",
            lot -> led(lot, "P0011").bid("P0011", START + STEP - 1)),
        new Row(
            BidRefusal.OFF_STEP,
            "off the step, leading",
            lot -> led(lot, "P0011").bid("P0011", START + STEP + 1)),
        new Row(
            BidRefusal.OWN_LEAD,
            "leading, and a match of the same rank",
            lot -> led(lot, "P0011").bid("P0011", START)),
        new Row(
            BidRefusal.OWN_LEAD, "leading", lot -> led(lot, "P0001").bid("P0001", START + STEP)),
        new Row(
            BidRefusal.MATCH_NOT_ALLOWED,
            "the same rank leads",
            lot -> led(lot, "P0012").bid("P0022", START)),
        new Row(
            BidRefusal.MATCH_NOT_ALLOWED,
            "a better rank leads",
            lot -> led(lot, "P0011").bid("P0012", START)));
  }

  private static LotByHand led(LotByHand lot, String paddle) {
    return lot.at(NOON).ledBy(paddle, START);
  }

  private static LotByHand ledAndRemoved(LotByHand lot) {
    return led(lot, "P0001").removed("P0001");
  }

  @ParameterizedTest
  @MethodSource("everyRefusalInOrder")
  void refusesForTheFirstReasonThatApplies(Row row) {
    Decision decision = row.attempt().apply(LotByHand.announcedIn(BUCKET));

    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class, no -> assertThat(no.reason()).isEqualTo(row.reason()));
    assertThat(BUCKET.newRecords()).isEmpty();
  }

  @Test
  void theTableHasEveryReasonOfAScriptInTheOrderOfTheContract() {
    assertThat(everyRefusalInOrder().map(Row::reason).distinct())
        .containsExactlyElementsOf(EnumSet.complementOf(BEFORE_THE_SCRIPT));
  }

  @Test
  void theModelHasTheSameReasonsInTheSameOrderButKnowsNoRecovery() {
    List<String> ofScripts =
        EnumSet.complementOf(BEFORE_THE_SCRIPT).stream()
            .filter(reason -> reason != BidRefusal.RECOVERING)
            .map(Enum::name)
            .toList();
    assertThat(Stream.of(Refusal.values()).map(Enum::name)).containsExactlyElementsOf(ofScripts);
  }

  /** Nobody can say then which epoch is right. */
  @Test
  void anUncomparedBucketRecoversWhateverTheBid() {
    LotByHand lot = LotByHand.announcedIn(BUCKET).at(NOON);
    BUCKET.data().stop(BUCKET.bucket());

    assertThat(lot.bid("P0001", LotByHand.key(NOON), START, EPOCH - 1))
        .isInstanceOfSatisfying(
            Decision.Refused.class, no -> assertThat(no.reason()).isEqualTo(BidRefusal.RECOVERING));
  }
}
