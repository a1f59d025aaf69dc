package org.fachui.auction.lots.surplus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.enrolment.engine.AnnouncedLot;
import org.fachui.auction.lots.rounds.Rounds;
import org.fachui.devstack.stores.TestStores;
import org.fachui.platform.store.StoreFailure;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Prices that leave nothing, over the real schema. */
class SurplusNoticesIT {
  private static final String PAPER = "0123456789abcdef".repeat(4);

  private final TestDatabase database;
  private final SurplusNotices notices;
  private final Rounds rounds;
  private final UUID lot;
  private final UUID property;

  SurplusNoticesIT() {
    var created = TestDatabase.migrated(TestStores.shared());
    database = new TestDatabase(created);
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(created.url());
    source.setUser(created.user());
    source.setPassword(created.password());
    notices = new SurplusNotices(source);
    rounds = new Rounds(Clock.systemUTC(), source);
    lot = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    property =
        UUID.fromString(
            database.texts("SELECT property_id FROM lots WHERE id = ?", lot).getFirst());
  }

  @Test
  void onlyAPriceThatIsNotAboveWhatComesFirstIsFoundAndOnlyInItsRound() {
    decided(1_001, 900, 100, "1 s");
    assertThat(notices.ofThisRound(property)).isEmpty();
    UUID low = decided(1_000, 900, 100, "2 s");
    assertThat(notices.ofThisRound(property))
        .hasValueSatisfying(
            found -> {
              assertThat(found.decisionId()).isEqualTo(low);
              assertThat(found.comesFirstFen()).isEqualTo(1_000);
              assertThat(found.toldAt()).isEmpty();
            });
    UUID earlier = decided(500, 900, 100, "-1 h");
    assertThat(notices.ofThisRound(property).orElseThrow().decisionId()).isEqualTo(low);
    assertThat(notices.find(property, earlier)).isPresent();
    assertThat(notices.find(UUID.randomUUID(), earlier)).isEmpty();
  }

  @Test
  void tellingAndAskingStandOnceAndInTheirOrder() {
    UUID low = decided(1_000, 1_000, 0, "1 s");
    Instant told = Instant.parse("2026-11-22T10:00:00Z");
    assertThat(notices.requested(low, told, PAPER, "chen")).as("nobody was told").isFalse();
    assertThat(notices.told(low, told, PAPER, "chen")).isTrue();
    assertThat(notices.told(low, told.plusSeconds(1), PAPER, "chen")).isFalse();
    assertThatThrownBy(() -> notices.requested(low, told.minusSeconds(1), PAPER, "chen"))
        .isInstanceOf(StoreFailure.class);
    assertThat(notices.requested(low, told.plusSeconds(3), PAPER, "chen")).isTrue();
    assertThat(notices.requested(low, told.plusSeconds(4), PAPER, "chen")).isFalse();
    SurplusNotice kept = notices.ofThisRound(property).orElseThrow();
    assertThat(kept.toldAt()).contains(told);
    assertThat(kept.requestedAt()).contains(told.plusSeconds(3));
  }

  @Test
  void theRoundThatFollowsARequestIsHeldAtTheApplicantsRisk() {
    UUID earlier = decided(1_000, 1_000, 0, "-1 h");
    assertThat(rounds.of(property).last().orElseThrow().atApplicantsRequest()).isFalse();
    notices.told(earlier, Instant.now(Clock.systemUTC()), PAPER, "chen");
    assertThat(rounds.of(property).last().orElseThrow().atApplicantsRequest()).isFalse();
    notices.requested(earlier, Instant.now(Clock.systemUTC()).plusSeconds(1), PAPER, "chen");
    assertThat(rounds.of(property).last().orElseThrow().atApplicantsRequest()).isTrue();
  }

  /** A decision recorded so long after the notice. */
  private UUID decided(long start, long priority, long costs, String after) {
    UUID id = UUID.randomUUID();
    database.run(
        """
        INSERT INTO decisions (id, property_id, start_price, increment_fen, deposit_fen, panel, decided_on,
          recorded_at, recorded_by, priority_fen, costs_fen)
        SELECT ?, property_id, ?, 1, 1, '{甲,乙,丙}', '2026-01-01', published_at + ?::interval, 'zhao', ?, ?
        FROM lots WHERE id = ?
        """,
        id,
        start,
        after,
        priority,
        costs,
        lot);
    return id;
  }
}
