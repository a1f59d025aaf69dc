package org.fachui.auction.enrolment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fachui.auction.annulment.Annulment;
import org.fachui.auction.annulment.Annulment.Shown;
import org.fachui.auction.annulment.AnnulmentGround;
import org.fachui.auction.annulment.Annulments;
import org.fachui.auction.annulment.Annulments.Added;
import org.fachui.auction.annulment.Evidence;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.lots.rounds.PropertyRounds;
import org.fachui.auction.lots.rounds.Rounds;
import org.fachui.auction.outcome.application.RulingOutcome.OutOfOrder;
import org.fachui.auction.outcome.application.RulingSale.Judge;
import org.fachui.auction.outcome.application.Settlements.Result;
import org.fachui.auction.outcome.application.StoredPaper;
import org.fachui.auction.outcome.model.SaleState;
import org.fachui.auction.rules.RoundKind;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.fachui.auction.stops.infrastructure.JdbcStops;
import org.fachui.devstack.stores.Database;
import org.fachui.devstack.stores.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Annulling the auction of a sold lot over the real schema. */
class AnnulmentIT {
  private static final TestStores STORES = TestStores.shared();
  private static final String SHA256 = "ab".repeat(32);
  private static final StoredPaper PAPER = new StoredPaper(SHA256, new byte[] {1});
  private static final String NUMBER = "（2026）浙0106执99999999号之";

  private final Database created = TestDatabase.migrated(STORES);
  private final TestDatabase database = new TestDatabase(created);
  private final TestPeers peers = new TestPeers();
  private TestHouse house;
  private Annulments annulments;

  @BeforeEach
  void open() {
    try (var redis = STORES.redis().connect()) {
      redis.flushAll();
    }
    house = new TestHouse(database, STORES.redis().url(), peers);
    annulments = new Annulments(house.readers);
  }

  @AfterEach
  void close() {
    house.close();
    peers.close();
  }

  private static Annulment ruling(UUID lot, String suffix, LotStage before) {
    List<Shown> evidence = List.of(new Shown(Evidence.BUYER_STATUS, "限购查询结果", SHA256));
    return new Annulment(
        lot,
        AnnulmentGround.UNQUALIFIED_BUYER,
        new CourtPaper(
            NUMBER + suffix,
            LocalDate.of(2026, 11, 22),
            "买受人不具备竞买资格",
            List.of(new Proof("限购查询结果", SHA256))),
        evidence,
        null,
        before,
        Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }

  private LotStage stage(UUID lot) {
    return new JdbcStops(house.readers).lot(lot, Instant.now()).orElseThrow().stage();
  }

  private PropertyRounds rounds(UUID lot) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(created.url());
    source.setUser(created.user());
    source.setPassword(created.password());
    String property = database.texts("SELECT property_id FROM lots WHERE id = ?", lot).getFirst();
    return new Rounds(Clock.systemUTC(), source).of(UUID.fromString(property));
  }

  private List<String> facts(UUID lot) {
    return database.texts(
        "SELECT event::jsonb ->> 'type' FROM outbox WHERE key = ? ORDER BY id", lot.toString());
  }

  @Test
  void anAnnulledSaleGoesNoFurtherAndItsPropertyIsAnnouncedAnew() {
    UUID lot = house.paidHome();
    assertThat(stage(lot)).isEqualTo(LotStage.PAID);
    assertThat(rounds(lot).changeable()).isFalse();
    Annulment made = ruling(lot, "一", LotStage.PAID);

    assertThat(annulments.add(made, "zhao")).isEqualTo(Added.DONE);

    assertThat(annulments.of(lot)).contains(made);
    assertThat(stage(lot)).isEqualTo(LotStage.ANNULLED);
    assertThat(house.sales.of(lot).orElseThrow().state()).isEqualTo(SaleState.ANNULLED);
    assertThat(house.sales.of(lot).orElseThrow().paidAt()).as("what was done stays").isNotNull();
    assertThat(facts(lot)).contains("org.fachui.auction.lot.annulled");
    var told = house.settlements.of(lot).orElseThrow();
    assertThat(told.result()).isEqualTo(Result.ANNULLED);
    assertThat(told.winner()).as("nobody's deposit stays").isNull();
    assertThat(told.enrolmentIds()).isNotEmpty();
    assertThat(
            database.texts(
                "SELECT event::jsonb -> 'data' ->> 'stageBefore' FROM outbox WHERE key = ? AND event LIKE '%annulled%'",
                lot.toString()))
        .containsExactly("PAID");
    assertThat(
            house.ruling.rule(
                house.sales.of(lot).orElseThrow(), NUMBER + "二", new Judge("zhao", "赵法官")))
        .isEqualTo(new OutOfOrder(SaleState.ANNULLED));
    PropertyRounds rounds = rounds(lot);
    assertThat(rounds.last().orElseThrow().stage()).isEqualTo(LotStage.ANNULLED);
    assertThat(rounds.last().orElseThrow().endedAt()).contains(made.at());
    assertThat(rounds.nextAuction()).contains(RoundKind.FIRST);
    assertThat(rounds.changeable()).isTrue();
    assertThat(annulments.add(ruling(lot, "三", LotStage.PAID), "zhao"))
        .as("once")
        .isEqualTo(Added.OTHER_FIRST);
    assertThatThrownBy(() -> database.run("DELETE FROM annulments"))
        .hasStackTraceContaining("kept at least ten years");
  }

  @Test
  void aNumberIsOnePaperForEverWhateverThePaperIs() {
    UUID lot = house.soldHome();
    database.run(
        """
        INSERT INTO stops (id, lot_id, kind, cause, number, dated, reason, proofs, figures, stage_before,
          ordered_at, ordered_by, over_at, over, over_reason)
        VALUES (gen_random_uuid(), ?, 'STAY', 'BY_LAW', ?, '2026-11-22', '公布的理由', '{"proofs":[]}', '{}',
          'OPEN', now(), 'zhao', now(), 'RESUMED', '')
        """,
        lot,
        NUMBER + "一");
    assertThat(annulments.add(ruling(lot, "一", LotStage.CLOSED_SOLD), "zhao"))
        .isEqualTo(Added.NUMBER_TAKEN);
    assertThat(stage(lot)).isEqualTo(LotStage.CLOSED_SOLD);
    assertThat(annulments.add(ruling(lot, "二", LotStage.CLOSED_SOLD), "zhao"))
        .isEqualTo(Added.DONE);
    assertThat(house.sales.numberTaken(NUMBER + "二", UUID.randomUUID())).isTrue();
    assertThat(house.dues.of(lot)).as("the price is not asked for any more").isEmpty();
    house.later(Duration.ofSeconds(61));
    assertThat(house.askingForDues.round()).isFalse();
  }

  @Test
  void ofAnAnnulmentAndADefaultAtOnceOneIsMade() throws Exception {
    UUID lot = house.soldHome();
    Callable<Boolean> annul =
        () -> annulments.add(ruling(lot, "一", LotStage.OVERDUE), "zhao") == Added.DONE;
    Callable<Boolean> find =
        () -> house.sales.defaulted(lot, NUMBER + "二", PAPER, Instant.now(), "zhao");
    int done = 0;
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var one : threads.invokeAll(List.of(annul, find))) {
        done += one.get() ? 1 : 0;
      }
    }
    assertThat(done).isEqualTo(1);
    assertThat(stage(lot)).isIn(LotStage.ANNULLED, LotStage.DEFAULTED);
    assertThat(annulments.of(lot).isPresent()).isEqualTo(stage(lot) == LotStage.ANNULLED);
  }
}
