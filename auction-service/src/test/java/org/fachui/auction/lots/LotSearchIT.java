package org.fachui.auction.lots;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.fachui.auction.bidding.model.LotState;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.lots.LotQuery.Sort;
import org.fachui.devstack.stores.Database;
import org.fachui.devstack.stores.TestStores;
import org.fachui.platform.startup.Migrating;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Search over the real schema: a dozen lots in every state, from the journal's live rows. */
class LotSearchIT {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final PGSimpleDataSource SOURCE = new PGSimpleDataSource();
  private static final LotSearch SEARCH = new LotSearch(Clock.fixed(NOW, ZoneOffset.UTC), SOURCE);

  private static UUID home = UUID.randomUUID();

  @BeforeAll
  static void storeLots() throws SQLException {
    Database database = TestStores.shared().freshDatabase();
    SOURCE.setUrl(database.url());
    SOURCE.setUser(database.user());
    SOURCE.setPassword(database.password());
    Migrating.migrate(SOURCE, "auction", "classpath:db/migration");
    home = lot("西湖区住宅 100%_房", "HOME", "浙0106", 1_000, 0, 600);
    live(home, "OPEN", 1_500L, 0, 30, null);
    live(
        lot("announced parking", "PARKING", "浙0106", 2_000, 60, 120),
        "ANNOUNCED",
        null,
        60,
        120,
        null);
    live(
        lot("opened by the clock", "PARKING", "浙0106", 3_000, -10, 130),
        "ANNOUNCED",
        null,
        -10,
        130,
        null);
    live(lot("paused", "VEHICLE", "川0105", 4_000, -10, 140), "PAUSED", 4_100L, -10, 140, null);
    live(
        lot("resumed by the clock", "VEHICLE", "川0105", 5_000, -90, 20),
        "PAUSED",
        5_100L,
        -5,
        20,
        -5);
    live(lot("sold", "HOME", "川0105", 6_000, -900, -600), "CLOSED_SOLD", 9_000L, -900, -600, null);
    live(
        lot("sold later", "HOME", "川0105", 6_500, -900, -60),
        "CLOSED_SOLD",
        9_500L,
        -900,
        -60,
        null);
    live(
        lot("unsold", "LAND", "川0105", 7_000, -900, -300), "CLOSED_UNSOLD", null, -900, -300, null);
    lot("not yet journaled", "GOODS", "川0105", 8_000, -1, 900);
  }

  @Test
  void listsWhatIsBidForByItsEndAndThenTheClosedLatestFirst() {
    assertThat(titles(query(Sort.ENDING_SOON)))
        .containsExactly(
            "resumed by the clock",
            "西湖区住宅 100%_房",
            "announced parking",
            "opened by the clock",
            "paused",
            "not yet journaled",
            "sold later",
            "unsold",
            "sold");
  }

  @Test
  void givesEachItsStateNow() {
    assertThat(states(LotState.ANNOUNCED))
        .containsExactlyInAnyOrder("announced parking", "not yet journaled");
    assertThat(states(LotState.OPEN))
        .containsExactlyInAnyOrder("西湖区住宅 100%_房", "opened by the clock", "resumed by the clock");
    assertThat(states(LotState.PAUSED)).containsExactly("paused");
    assertThat(states(LotState.CLOSED_SOLD)).containsExactlyInAnyOrder("sold", "sold later");
    assertThat(states(LotState.CLOSED_UNSOLD)).containsExactly("unsold");
  }

  @Test
  void saysWhatBecameOfWhatNobodyBought() throws SQLException {
    assertThat(ending("unsold")).isNull();
    try (Connection connection = SOURCE.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          INSERT INTO lot_endings (lot_id, ending, number, dated, reason, proofs, ended_at, ended_by)
          SELECT id, 'MANAGED', 'n', '2026-11-22', '公布的理由', '{}', now(), 'zhao' FROM lots WHERE title = 'unsold'
          """);
    }
    assertThat(ending("unsold")).isEqualTo(LotStage.MANAGED);
    assertThat(ending("sold")).isNull();
  }

  private static @Nullable LotStage ending(String title) {
    return SEARCH.find(query(Sort.NEWEST)).items().stream()
        .filter(lot -> lot.title().equals(title))
        .findFirst()
        .orElseThrow()
        .ending();
  }

  @Test
  void ordersByPriceAndByAge() {
    assertThat(titles(query(Sort.PRICE_ASC))).startsWith("西湖区住宅 100%_房").endsWith("sold later");
    assertThat(titles(query(Sort.PRICE_DESC))).startsWith("sold later", "sold");
    assertThat(titles(query(Sort.NEWEST))).startsWith("not yet journaled");
  }

  @Test
  void filtersByWordsAsTheyAreWritten() {
    assertThat(titles(words("100%_房"))).containsExactly("西湖区住宅 100%_房");
    assertThat(titles(words("100%房"))).isEmpty();
    assertThat(titles(words("1_0"))).isEmpty();
    assertThat(titles(words("SOLD later"))).containsExactly("sold later");
    assertThat(titles(words("（2026）浙0106执99999999号"))).hasSize(3);
    assertThat(titles(words("'; DROP TABLE lots; --"))).isEmpty();
  }

  @Test
  void filtersByKindCourtAndPriceTogether() {
    LotQuery query =
        new LotQuery(
            List.of(),
            Optional.of(LotKind.HOME),
            Optional.empty(),
            Optional.of("川0105"),
            OptionalLong.of(9_000),
            OptionalLong.of(9_400),
            Sort.NEWEST,
            1,
            24);
    assertThat(titles(query)).containsExactly("sold");
    assertThat(SEARCH.find(query).total()).isEqualTo(1);
  }

  @Test
  void givesPagesThatDoNotOverlap() {
    List<String> paged =
        Stream.of(1, 2, 3, 4)
            .flatMap(page -> SEARCH.find(page(page, 3)).items().stream())
            .map(LotSummary::title)
            .toList();
    assertThat(paged).hasSize(9).doesNotHaveDuplicates();
    assertThat(SEARCH.find(page(1, 3)).total()).isEqualTo(9);
    assertThat(SEARCH.find(page(1_000, 100)).items()).isEmpty();
  }

  @Test
  void givesOneLotWithItsPriceAndCourt() {
    LotSummary found = SEARCH.find(home).orElseThrow();
    assertThat(found.priceFen()).isEqualTo(1_500);
    assertThat(found.startPriceFen()).isEqualTo(1_000);
    assertThat(found.court().name()).isEqualTo("杭州市西湖区人民法院");
    assertThat(found.endAt()).isEqualTo(NOW.plusSeconds(30));
    assertThat(found.caseNumber()).isEqualTo("（2026）浙0106执99999999号");
    assertThat(SEARCH.find(UUID.randomUUID())).isEmpty();
  }

  private static List<String> titles(LotQuery query) {
    return SEARCH.find(query).items().stream().map(LotSummary::title).toList();
  }

  private static List<String> states(LotState state) {
    List<LotSummary> found =
        SEARCH
            .find(
                new LotQuery(
                    List.of(),
                    Optional.empty(),
                    Optional.of(state),
                    Optional.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    Sort.NEWEST,
                    1,
                    100))
            .items();
    assertThat(found).allSatisfy(lot -> assertThat(lot.state()).isEqualTo(state));
    return found.stream().map(LotSummary::title).toList();
  }

  private static LotQuery query(Sort sort) {
    return plain(List.of(), sort, 1, 100);
  }

  private static LotQuery words(String typed) {
    return plain(SearchWords.patterns(typed), Sort.NEWEST, 1, 100);
  }

  private static LotQuery page(int page, int size) {
    return plain(List.of(), Sort.NEWEST, page, size);
  }

  private static LotQuery plain(List<String> patterns, Sort sort, int page, int size) {
    return new LotQuery(
        patterns,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        sort,
        page,
        size);
  }

  private static int published;

  private static UUID lot(String title, String kind, String court, long start, int opens, int ends)
      throws SQLException {
    UUID id = UUID.randomUUID();
    String insert =
        """
        INSERT INTO lots (id, bucket, case_id, court, title, title_en, description, kind, place, start_price,
          increment_fen, opens_at, end_at, window_ms, extension_ms, resume_ms, rule_set, rule_set_sha256, drill,
          terms, terms_sha256, published_at, published_by, search_text)
        SELECT ?, '00', c.id, c.court, ?, '', '', ?, '', ?, 1, ?, ?, 1, 1, 1, 'DRILL-2026', '', true, '{}', '', ?, 'chen', ?
        FROM cases c WHERE c.drill AND c.court = ?
        """;
    String words = SearchWords.normal(title + " （2026）" + court + "执99999999号");
    execute(insert, id, title, kind, start, at(opens), at(ends), at(published++), words, court);
    return id;
  }

  private static void live(
      UUID lot, String state, @Nullable Long price, int opens, int ends, @Nullable Integer resumes)
      throws SQLException {
    String insert =
        """
        INSERT INTO lot_live (lot_id, bucket, seq, epoch, state, bids, price, opens_at, end_at, resumes_at)
        VALUES (?, '00', 1, 1, ?, 0, ?, ?, ?, ?)
        """;
    execute(insert, lot, state, price, at(opens), at(ends), resumes == null ? null : at(resumes));
  }

  private static OffsetDateTime at(int seconds) {
    return NOW.plusSeconds(seconds).atOffset(ZoneOffset.UTC);
  }

  private static void execute(String sql, @Nullable Object... values) throws SQLException {
    try (Connection connection = SOURCE.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] == null) {
          statement.setNull(i + 1, sqlTypeOf(sql, i));
        } else {
          statement.setObject(i + 1, values[i]);
        }
      }
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private static int sqlTypeOf(String sql, int index) {
    return sql.contains("lot_live") && index == 2 ? Types.BIGINT : Types.TIMESTAMP_WITH_TIMEZONE;
  }
}
