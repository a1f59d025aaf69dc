package org.fachui.auction.lots.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.enrolment.engine.AnnouncedLot;
import org.fachui.auction.life.LotEvent;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.rules.RoundKind;
import org.fachui.auction.rules.RuleSets;
import org.fachui.devstack.stores.TestStores;
import org.fachui.platform.store.StoreFailure;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The rounds over the real schema. */
class RoundsIT {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant ENDED = NOW.minusSeconds(5);

  private final TestDatabase database;
  private final Rounds rounds;

  RoundsIT() {
    var created = TestDatabase.migrated(TestStores.shared());
    database = new TestDatabase(created);
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(created.url());
    source.setUser(created.user());
    source.setPassword(created.password());
    rounds = new Rounds(Clock.fixed(NOW, ZoneOffset.UTC), source);
  }

  @Test
  void aPropertyWithoutALotHasNoRounds() {
    assertThat(rounds.of(UUID.randomUUID()).all()).isEmpty();
    assertThat(rounds.place(UUID.randomUUID())).isEmpty();
  }

  @Test
  void aRoundWithoutABidEndsWhenItsBiddingEndedAndIsFollowedOnce() {
    UUID first = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    UUID property = property(first);
    assertThat(rounds.of(property).last().orElseThrow().stage()).isEqualTo(LotStage.ANNOUNCED);
    bidding(first, "CLOSED_UNSOLD");

    PropertyRounds before = rounds.of(property);
    Round ended = before.last().orElseThrow();
    assertThat(ended.stage()).isEqualTo(LotStage.CLOSED_UNSOLD);
    assertThat(ended.endedAt()).contains(ENDED);
    assertThat(NextSteps.of(before, RuleSets.DRILL_2026_4, true))
        .extracting(NextStep::step)
        .containsExactly(LotEvent.SECOND_AUCTION);

    UUID second = following(property, ended, RoundKind.SECOND);
    PropertyRounds after = rounds.of(property);
    assertThat(after.all()).extracting(Round::lotId).containsExactly(first, second);
    assertThat(after.last().orElseThrow().previousLotId()).contains(first);
    assertThat(after.last().orElseThrow().number()).isEqualTo(2);
    assertThat(after.changeable()).isFalse();
    assertThat(rounds.place(first))
        .contains(new Rounds.Place(1, RoundKind.FIRST, LotStage.CLOSED_UNSOLD, null, second));
    assertThat(rounds.place(second))
        .contains(new Rounds.Place(2, RoundKind.SECOND, LotStage.ANNOUNCED, first, null));
    UUID third = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    assertThatThrownBy(() -> rounds.follow(third, ended, RoundKind.SECOND))
        .as("the same round is followed by one only")
        .isInstanceOf(StoreFailure.class);
  }

  @Test
  void twoFailuresAreCountedOverAReauctionInBetween() {
    UUID first = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    UUID property = property(first);
    bidding(first, "CLOSED_UNSOLD");
    UUID second = following(property, rounds.of(property).last().orElseThrow(), RoundKind.SECOND);
    bidding(second, "CLOSED_UNSOLD");

    PropertyRounds both = rounds.of(property);
    assertThat(both.failures()).isEqualTo(2);
    assertThat(both.nextAuction()).contains(RoundKind.POST_AUCTION_SALE);
    assertThat(both.last().orElseThrow().allows(LotEvent.POST_AUCTION_SALE)).isTrue();
  }

  @Test
  void whatIsKeptOfAPostAuctionSaleIsMeasuredByTheLastAuctionsDeposit() {
    UUID first = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    UUID property = property(first);
    database.run("UPDATE lots SET deposit_fen = 1111 WHERE id = ?", first);
    bidding(first, "CLOSED_UNSOLD");
    assertThat(rounds.lastDeposit(property)).hasValue(1_111);
    UUID second = following(property, rounds.of(property).last().orElseThrow(), RoundKind.SECOND);
    database.run("UPDATE lots SET deposit_fen = 800 WHERE id = ?", second);
    bidding(second, "CLOSED_UNSOLD");
    UUID sale =
        following(property, rounds.of(property).last().orElseThrow(), RoundKind.POST_AUCTION_SALE);
    database.run("UPDATE lots SET deposit_fen = 8000, kept_fen = 800 WHERE id = ?", sale);
    assertThat(rounds.lastDeposit(property)).hasValue(800);
    bidding(sale, "CLOSED_UNSOLD");
    assertThat(rounds.of(property).nextAuction()).isEmpty();
    assertThat(EndingSteps.of(rounds.of(property), RuleSets.DRILL_AFTER_2026, true))
        .extracting(NextStep::step)
        .containsExactly(LotEvent.TAKE, LotEvent.MANAGE, LotEvent.RELEASE);
    assertThat(rounds.lastDeposit(UUID.randomUUID())).isEmpty();
  }

  @Test
  void aWithdrawnRoundIsNoFailureAndTheSameKindFollowsFromItsWithdrawalOn() {
    UUID first = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    UUID property = property(first);
    bidding(first, "CLOSED_UNSOLD");
    UUID second = following(property, rounds.of(property).last().orElseThrow(), RoundKind.SECOND);
    bidding(second, "PAUSED");
    stopped(second, "STAY", "之一");
    assertThat(rounds.of(property).last().orElseThrow().stage()).isEqualTo(LotStage.STAYED);
    assertThat(rounds.of(property).changeable()).isFalse();
    database.run("UPDATE stops SET over_at = ordered_at, over = 'SUPERSEDED', over_reason = ''");
    stopped(second, "WITHDRAWAL", "之二");

    PropertyRounds found = rounds.of(property);
    Round withdrawn = found.last().orElseThrow();
    assertThat(withdrawn.stage()).isEqualTo(LotStage.WITHDRAWN);
    assertThat(withdrawn.endedAt()).contains(NOW.minusSeconds(1));
    assertThat(found.failures()).isEqualTo(1);
    assertThat(found.nextAuction()).contains(RoundKind.SECOND);
    assertThat(found.basis().map(Round::lotId)).contains(first);
    UUID third = following(property, withdrawn, RoundKind.SECOND);
    assertThat(rounds.place(third))
        .contains(new Rounds.Place(3, RoundKind.SECOND, LotStage.ANNOUNCED, second, null));
    assertThat(rounds.of(property).changeable()).isFalse();
  }

  /** A paper of the court that is in force, one second old. */
  private void stopped(UUID lot, String kind, String suffix) {
    database.run(
        """
        INSERT INTO stops (id, lot_id, kind, cause, number, dated, reason, proofs, figures, stage_before,
          ordered_at, ordered_by)
        VALUES (gen_random_uuid(), ?, ?, 'SETTLED', ?, '2026-11-22', '公布的理由', '{"proofs":[]}', '{}', 'OPEN',
          ?::timestamptz, 'zhao')
        """,
        lot,
        kind,
        "（2026）浙0106执99999999号" + suffix,
        NOW.minusSeconds(1).toString());
  }

  @Test
  void theStageIsReadFromBiddingPapersAndSale() {
    UUID lot = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    UUID property = property(lot);
    bidding(lot, "ANNOUNCED");
    assertThat(rounds.of(property).last().orElseThrow().stage())
        .as("the opening has passed")
        .isEqualTo(LotStage.OPEN);
    database.run(
        "UPDATE lot_live SET opens_at = ?::timestamptz WHERE lot_id = ?",
        NOW.plusMillis(1).toString(),
        lot);
    assertThat(rounds.of(property).last().orElseThrow().stage()).isEqualTo(LotStage.ANNOUNCED);
  }

  @Test
  void theSchemaRefusesALaterRoundWithoutTheOneBefore() {
    UUID lot = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    for (String wrong : List.of("round = 2", "round = 0", "round_kind = 'THIRD'")) {
      assertThatThrownBy(() -> database.run("UPDATE lots SET " + wrong + " WHERE id = ?", lot))
          .as(wrong)
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private UUID following(UUID property, Round before, RoundKind kind) {
    UUID lot = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    database.run("UPDATE lots SET property_id = ? WHERE id = ?", property, lot);
    rounds.follow(lot, before, kind);
    return lot;
  }

  private UUID property(UUID lot) {
    return UUID.fromString(
        database.texts("SELECT property_id FROM lots WHERE id = ?", lot).getFirst());
  }

  private void bidding(UUID lot, String state) {
    database.run(
        """
        INSERT INTO lot_live (lot_id, bucket, seq, epoch, state, bids, opens_at, end_at)
        SELECT id, bucket, 2, 1, ?, 0, ?::timestamptz - interval '1 min', ?::timestamptz FROM lots WHERE id = ?
        """,
        state,
        ENDED.toString(),
        ENDED.toString(),
        lot);
  }
}
