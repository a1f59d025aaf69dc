package org.fachui.auction.enrolment.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.lots.rounds.PropertyRounds;
import org.fachui.auction.lots.rounds.Rounds;
import org.fachui.auction.rules.NoticeFacts.Creditors;
import org.fachui.auction.rules.RoundKind;
import org.fachui.auction.satisfaction.Ended;
import org.fachui.auction.satisfaction.Ended.Taking;
import org.fachui.auction.satisfaction.Ending;
import org.fachui.auction.satisfaction.Inquiry;
import org.fachui.auction.satisfaction.Inquiry.Creditor;
import org.fachui.auction.satisfaction.Inquiry.Draw;
import org.fachui.auction.satisfaction.Route;
import org.fachui.auction.satisfaction.Satisfactions;
import org.fachui.auction.satisfaction.Satisfactions.Added;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.fachui.devstack.stores.Database;
import org.fachui.devstack.stores.TestStores;
import org.fachui.proof.merkle.Hash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** How the sale of a property ends that nobody bought, over the real schema. */
class SatisfactionIT {
  private static final TestStores STORES = TestStores.shared();
  private static final String SEED = "5e".repeat(32);
  private static final String SHA256 = "ab".repeat(32);
  private static final Instant ASKED = Instant.parse("2026-11-22T10:00:00Z");

  private final Database created = TestDatabase.migrated(STORES);
  private final TestDatabase database = new TestDatabase(created);
  private final TestPeers peers = new TestPeers();
  private TestHouse house;
  private Satisfactions satisfactions;
  private UUID lot;

  @BeforeEach
  void open() {
    house = new TestHouse(database, STORES.redis().url(), peers);
    satisfactions = new Satisfactions(house.readers, house.cipher);
    lot = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    database.run(
        """
        INSERT INTO lot_live (lot_id, bucket, seq, epoch, state, bids, opens_at, end_at)
        SELECT id, bucket, 2, 1, 'CLOSED_UNSOLD', 0, now() - interval '2 min', now() - interval '1 min'
        FROM lots WHERE id = ?
        """,
        lot);
  }

  @AfterEach
  void close() {
    house.close();
    peers.close();
  }

  private static Creditor creditor(int position, int rank, long claimFen) {
    return new Creditor(position, "债权人" + position, position == 1, rank, claimFen, null, null);
  }

  private void ask() {
    Inquiry inquiry =
        new Inquiry(
            lot,
            ASKED,
            ASKED.plusSeconds(10),
            SHA256,
            List.of(creditor(1, 2, 5_000), creditor(2, 1, 20_000), creditor(3, 1, 9_000)),
            null,
            new Draw(SEED, "首期开奖号码", null));
    assertThat(satisfactions.asked(inquiry, ASKED, "chen")).isTrue();
    assertThat(satisfactions.asked(inquiry, ASKED, "chen")).as("once").isFalse();
  }

  private Inquiry inquiry() {
    return satisfactions.inquiry(lot).orElseThrow();
  }

  private PropertyRounds rounds() {
    return readRounds(Instant.now()).of(property());
  }

  private UUID property() {
    return satisfactions.property(lot).orElseThrow();
  }

  private Creditors creditors(Instant now) {
    return readRounds(now).creditors(property());
  }

  private Rounds readRounds(Instant now) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(created.url());
    source.setUser(created.user());
    source.setPassword(created.password());
    return new Rounds(Clock.fixed(now, ZoneOffset.UTC), source);
  }

  private Ended taken(String suffix) {
    return ended(
        Ending.TAKEN,
        suffix,
        new Taking(Route.AT_THE_RESERVE, 3, 10_000, 1_000, ASKED.plusSeconds(1)));
  }

  private Ended ended(
      Ending ending, String suffix, @org.jspecify.annotations.Nullable Taking taking) {
    return new Ended(
        lot,
        ending,
        new CourtPaper(
            "（2026）浙0106执99999999号" + suffix,
            LocalDate.of(2026, 11, 22),
            "公布的理由",
            List.of(new Proof("笔录", SHA256))),
        taking,
        ASKED.plusSeconds(2));
  }

  @Test
  void theNextNoticeHearsWhatCreditorsSaid() {
    Instant late = ASKED.plusSeconds(11);
    assertThat(creditors(late)).isEqualTo(Creditors.NOT_ASKED);
    ask();
    assertThat(creditors(ASKED.plusSeconds(9))).isEqualTo(Creditors.ASKED);
    assertThat(creditors(late)).as("silence").isEqualTo(Creditors.DECLINED);
    satisfactions.answered(lot, 1, false, ASKED.plusSeconds(1), SHA256);
    satisfactions.answered(lot, 2, false, ASKED.plusSeconds(1), SHA256);
    assertThat(creditors(ASKED.plusSeconds(9))).isEqualTo(Creditors.ASKED);
    satisfactions.answered(lot, 3, true, ASKED.plusSeconds(1), SHA256);
    assertThat(creditors(ASKED.plusSeconds(9))).isEqualTo(Creditors.WANTED);
    assertThat(creditors(late)).isEqualTo(Creditors.WANTED);
  }

  @Test
  void rankThenLotsDecideAmongThoseWhoWantIt() {
    ask();
    assertThat(inquiry().creditors()).extracting(Creditor::name).contains("债权人1", "债权人3");
    assertThat(
            database.texts(
                "SELECT encode(sealed, 'escape') FROM asked_creditors ORDER BY position"))
        .as("sealed")
        .noneMatch(text -> text.contains("债权人"));
    assertThat(satisfactions.answered(lot, 1, true, ASKED.plusSeconds(1), SHA256)).isTrue();
    assertThat(satisfactions.answered(lot, 1, false, ASKED.plusSeconds(1), SHA256))
        .as("an answer stands")
        .isFalse();
    assertThat(inquiry().settled(ASKED)).isFalse();
    assertThat(inquiry().settled(ASKED.plusMillis(10_001))).isTrue();
    assertThat(inquiry().chosen().map(Creditor::position)).contains(1);
    Inquiry unanswered = inquiry();
    satisfactions.answered(lot, 2, true, ASKED.plusSeconds(1), SHA256);
    assertThat(inquiry().chosen().map(Creditor::position)).as("the rank before").contains(2);
    satisfactions.answered(lot, 3, true, ASKED.plusSeconds(1), SHA256);
    assertThat(inquiry().settled(ASKED)).isTrue();
    assertThat(inquiry().chosen()).as("two of one rank").isEmpty();
    assertThat(satisfactions.drawn(unanswered, 1, "03 09", ASKED, "zhao"))
        .as("others answered since")
        .isFalse();
    assertThat(satisfactions.drawn(inquiry(), 3, "03 09", ASKED, "zhao")).isTrue();
    assertThat(satisfactions.drawn(inquiry(), 2, "03 10", ASKED, "zhao"))
        .as("lots are drawn once")
        .isFalse();
    assertThat(inquiry().chosen().map(Creditor::position)).contains(3);
    assertThat(inquiry().draw()).isEqualTo(new Draw(SEED, "首期开奖号码", "03 09"));
  }

  @Test
  void whoeverKnowsSeedAndValueDrawsTheSameAndNobodyCanSteerIt() throws Exception {
    ask();
    Draw draw = inquiry().draw();
    assertThat(draw.commitment()).isEqualTo(Hash.of(SEED.getBytes(UTF_8)).hex());
    List<Creditor> both = List.of(creditor(2, 1, 1), creditor(3, 1, 1));
    Map<Integer, Integer> firsts = new TreeMap<>();
    for (int value = 0; value < 200; value++) {
      List<Integer> order = draw.order("value " + value, both);
      assertThat(order).containsExactlyInAnyOrder(2, 3);
      assertThat(draw.order("value " + value, both)).isEqualTo(order);
      String two = Hash.of((SEED + "\nvalue " + value + "\n2").getBytes(UTF_8)).hex();
      String three = Hash.of((SEED + "\nvalue " + value + "\n3").getBytes(UTF_8)).hex();
      assertThat(order.getFirst()).isEqualTo(two.compareTo(three) < 0 ? 2 : 3);
      firsts.merge(order.getFirst(), 1, Integer::sum);
    }
    assertThat(firsts.values()).allMatch(times -> times > 60);
  }

  @Test
  void aTakenPropertyHasNoFurtherRoundAndItsFactIsTold() {
    ask();
    assertThat(rounds().nextAuction()).contains(RoundKind.SECOND);

    assertThat(satisfactions.end(taken("之一"), "zhao")).isEqualTo(Added.DONE);

    assertThat(satisfactions.ended(lot)).contains(taken("之一"));
    assertThat(database.texts("SELECT lot_id FROM open_due WHERE lot_id = ?", lot))
        .as("told to the public: once when it was published, once now")
        .hasSize(2);
    assertThat(rounds().last().orElseThrow().stage()).isEqualTo(LotStage.TAKEN);
    assertThat(rounds().nextAuction()).isEmpty();
    assertThat(rounds().changeable()).isFalse();
    assertThat(
            database.texts(
                "SELECT event::jsonb ->> 'type' FROM outbox WHERE key = ?", lot.toString()))
        .containsExactly("org.fachui.auction.lot.taken");
    assertThat(satisfactions.end(taken("之一"), "zhao")).isEqualTo(Added.NUMBER_TAKEN);
    assertThat(satisfactions.end(ended(Ending.RELEASED, "之二", null), "zhao"))
        .isEqualTo(Added.OTHER_FIRST);
    assertThatThrownBy(() -> database.run("DELETE FROM lot_endings"))
        .hasStackTraceContaining("kept at least ten years");
  }

  @Test
  void aFollowedRoundDoesNotEndAndOfManyEndingsOneStands() throws Exception {
    ask();
    UUID next = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    database.run(
        "UPDATE lots SET round = 2, round_kind = 'SECOND', previous_lot = ? WHERE id = ?",
        lot,
        next);
    assertThat(satisfactions.end(taken("之一"), "zhao")).isEqualTo(Added.OTHER_FIRST);
    database.run("UPDATE lots SET round = 1, previous_lot = NULL WHERE id = ?", next);
    List<Callable<Added>> all =
        List.of(
            () -> satisfactions.end(taken("之二"), "zhao"),
            () -> satisfactions.end(ended(Ending.MANAGED, "之三", null), "zhao"),
            () -> satisfactions.end(ended(Ending.RELEASED, "之四", null), "zhao"));
    int done = 0;
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (var one : threads.invokeAll(all)) {
        done += one.get() == Added.DONE ? 1 : 0;
      }
    }
    assertThat(done).isEqualTo(1);
  }

  @Test
  void theSchemaRefusesATakingWhoseDifferenceIsNotPaid() {
    ask();
    assertThatThrownBy(
            () ->
                satisfactions.end(
                    ended(Ending.TAKEN, "之一", new Taking(Route.AT_THE_RESERVE, 3, 10_000, 1, null)),
                    "zhao"))
        .hasStackTraceContaining("lot_endings");
    assertThat(satisfactions.ended(lot)).isEmpty();
  }
}
