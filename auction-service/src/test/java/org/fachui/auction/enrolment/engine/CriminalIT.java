package org.fachui.auction.enrolment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.criminal.CriminalProperties;
import org.fachui.auction.criminal.CriminalProperty;
import org.fachui.auction.criminal.CriminalProperty.Destination;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.lots.rounds.PropertyRounds;
import org.fachui.auction.lots.rounds.PropertyRounds.Taker;
import org.fachui.auction.lots.rounds.Rounds;
import org.fachui.auction.rules.RoundKind;
import org.fachui.auction.satisfaction.Ended;
import org.fachui.auction.satisfaction.Ended.Taking;
import org.fachui.auction.satisfaction.Ending;
import org.fachui.auction.satisfaction.Route;
import org.fachui.auction.satisfaction.Satisfactions;
import org.fachui.auction.satisfaction.Satisfactions.Added;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.fachui.devstack.stores.Database;
import org.fachui.devstack.stores.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What follows the last auction of criminal property, over the real schema. */
class CriminalIT {
  private static final TestStores STORES = TestStores.shared();
  private static final String SHA256 = "ab".repeat(32);
  private static final Instant TOLD = Instant.parse("2026-11-22T10:00:00Z");

  private final Database created = TestDatabase.migrated(STORES);
  private final TestDatabase database = new TestDatabase(created);
  private final TestPeers peers = new TestPeers();
  private TestHouse house;
  private CriminalProperties criminal;
  private UUID property;
  private UUID second;

  @BeforeEach
  void open() {
    house = new TestHouse(database, STORES.redis().url(), peers);
    criminal =
        new CriminalProperties(house.readers, new Satisfactions(house.readers, house.cipher));
    UUID first = unsold();
    property =
        UUID.fromString(
            database.texts("SELECT property_id FROM lots WHERE id = ?", first).getFirst());
    second = unsold();
    follow(second, first, "SECOND", 2);
    assertThat(criminal.of(property)).isEmpty();
    assertThat(rounds().nextAuction()).contains(RoundKind.POST_AUCTION_SALE);
    assertThat(
            criminal.record(
                new CriminalProperty(
                    property, Destination.TREASURY, SHA256, LocalDate.of(2026, 1, 1), null),
                TOLD,
                "zhao"))
        .isTrue();
  }

  @AfterEach
  void close() {
    house.close();
    peers.close();
  }

  private UUID unsold() {
    UUID lot = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    database.run(
        """
        INSERT INTO lot_live (lot_id, bucket, seq, epoch, state, bids, opens_at, end_at)
        SELECT id, bucket, 2, 1, 'CLOSED_UNSOLD', 0, now() - interval '2 min', now() - interval '1 min'
        FROM lots WHERE id = ?
        """,
        lot);
    return lot;
  }

  private void follow(UUID lot, UUID before, String kind, int number) {
    database.run(
        "UPDATE lots SET property_id = ?, round = ?, round_kind = ?, previous_lot = ? WHERE id = ?",
        property,
        number,
        kind,
        before,
        lot);
  }

  private PropertyRounds rounds() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(created.url());
    source.setUser(created.user());
    source.setPassword(created.password());
    return new Rounds(Clock.systemUTC(), source).of(property);
  }

  @Test
  void whoDeclinesLetsAnAuctionWithoutReserveFollowAndThatIsTheLast() {
    assertThat(rounds().taker()).isEqualTo(Taker.UNDECIDED);
    assertThat(rounds().nextAuction()).as("no post-auction sale").isEmpty();
    assertThat(criminal.declined(second, TOLD, SHA256)).as("not offered").isFalse();
    assertThat(criminal.offered(second, TOLD, SHA256, "chen")).isTrue();
    assertThat(criminal.offered(second, TOLD, SHA256, "chen")).as("once").isFalse();
    assertThat(criminal.declined(second, TOLD.plusSeconds(1), SHA256)).isTrue();
    assertThat(criminal.accepted(taken("之一"), TOLD.plusSeconds(1), SHA256, "zhao"))
        .isEqualTo(Added.OTHER_FIRST);

    assertThat(rounds().taker()).isEqualTo(Taker.DECLINED);
    assertThat(rounds().nextAuction()).contains(RoundKind.NO_RESERVE);
    UUID third = unsold();
    follow(third, second, "NO_RESERVE", 3);
    assertThat(rounds().nextAuction()).isEmpty();
    assertThat(criminal.of(property).orElseThrow().offer())
        .isEqualTo(new CriminalProperty.Offer(second, TOLD, Boolean.FALSE, TOLD.plusSeconds(1)));
    for (String kept : List.of("criminal_properties", "criminal_offers")) {
      assertThatThrownBy(() -> database.run("DELETE FROM " + kept))
          .hasStackTraceContaining("kept at least ten years");
    }
  }

  @Test
  void whoAcceptsTakesItAtTheReserveWithoutAClaim() {
    criminal.offered(second, TOLD, SHA256, "chen");
    database.run(
        """
        INSERT INTO stops (id, lot_id, kind, cause, number, dated, reason, proofs, figures, stage_before,
          ordered_at, ordered_by, over_at, over, over_reason)
        VALUES (gen_random_uuid(), ?, 'WITHDRAWAL', 'SETTLED', ?, '2026-11-22', '公布的理由', '{"proofs":[]}', '{}',
          'OPEN', now(), 'zhao', now(), 'TOO_LATE', '')
        """,
        second,
        taken("之一").paper().number());
    var satisfactions = new Satisfactions(house.readers, house.cipher);
    assertThat(criminal.accepted(taken("之一"), TOLD.plusSeconds(1), SHA256, "zhao"))
        .as("another paper has the number")
        .isEqualTo(Added.NUMBER_TAKEN);
    assertThat(criminal.of(property).orElseThrow().offer())
        .as("neither the answer nor the ruling stands")
        .isEqualTo(new CriminalProperty.Offer(second, TOLD, null, null));
    assertThat(criminal.accepted(taken("之二"), TOLD.plusSeconds(1), SHA256, "zhao"))
        .isEqualTo(Added.DONE);
    assertThat(criminal.accepted(taken("之三"), TOLD.plusSeconds(1), SHA256, "zhao"))
        .as("an answer stands")
        .isEqualTo(Added.OTHER_FIRST);
    assertThat(criminal.of(property).orElseThrow().offer())
        .isEqualTo(new CriminalProperty.Offer(second, TOLD, true, TOLD.plusSeconds(1)));

    assertThat(satisfactions.ended(second)).contains(taken("之二"));
    assertThat(rounds().last().orElseThrow().stage()).isEqualTo(LotStage.TAKEN);
    assertThat(rounds().nextAuction()).isEmpty();
    assertThat(
            database.texts(
                "SELECT event::jsonb ->> 'type' FROM outbox WHERE key = ?", second.toString()))
        .containsExactly("org.fachui.auction.lot.taken");
  }

  private Ended taken(String suffix) {
    return new Ended(
        second,
        Ending.TAKEN,
        new CourtPaper(
            "（2026）浙0106执99999999号" + suffix,
            LocalDate.of(2026, 11, 22),
            "财政机关同意接收",
            List.of(new Proof("同意接收的书面意见", SHA256))),
        new Taking(Route.TO_TREASURY, null, 10_000, 0, null),
        TOLD.plusSeconds(2));
  }
}
