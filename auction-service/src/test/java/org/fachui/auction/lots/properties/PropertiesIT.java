package org.fachui.auction.lots.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.Facts;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.lots.kinds.Thing;
import org.fachui.auction.lots.pictures.PropertyPictures;
import org.fachui.auction.lots.properties.Attachments.FiledDocument;
import org.fachui.auction.lots.properties.Attachments.Video;
import org.fachui.auction.lots.properties.Decision.PreemptionHolder;
import org.fachui.auction.lots.properties.Decision.PreemptionHolder.Nature;
import org.fachui.auction.lots.publishing.Notices;
import org.fachui.devstack.stores.Database;
import org.fachui.devstack.stores.TestStores;
import org.fachui.kernel.people.ResidentId;
import org.fachui.platform.protection.FieldCipher;
import org.fachui.platform.protection.ProtectionKeys;
import org.fachui.platform.startup.Migrating;
import org.fachui.platform.store.StoreFailure;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The register over the real schema. */
class PropertiesIT {
  private static final String TODAY = "2026-11-22";
  private static final PGSimpleDataSource SOURCE = new PGSimpleDataSource();
  private static final Properties PROPERTIES = new Properties(SOURCE);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final FieldCipher CIPHER =
      new FieldCipher(ProtectionKeys.of(ProtectionKeys.generate(RANDOM)), RANDOM);
  private static final List<Identity> HOLDERS =
      List.of(
          new Identity.Person(ResidentId.withCheckCharacter("33010619900307001")),
          new Identity.Person(ResidentId.withCheckCharacter("33010619900307002")));
  private static final Decisions DECISIONS = new Decisions(SOURCE, CIPHER);

  private static UUID caseId = UUID.randomUUID();

  @BeforeAll
  static void findTheDrillCase() throws SQLException {
    Database database = TestStores.shared().freshDatabase();
    SOURCE.setUrl(database.url());
    SOURCE.setUser(database.user());
    SOURCE.setPassword(database.password());
    Migrating.migrate(SOURCE, "auction", "classpath:db/migration");
    caseId = UUID.fromString(text("SELECT id FROM cases WHERE court = '浙0106'"));
  }

  @Test
  void givesBackWhatWasEntered() {
    Property leased = entered(new PropertyDraft().unit(unit(1)).leased("2022-01-01", true));
    Property found = PROPERTIES.find(leased.id()).orElseThrow();
    assertThat(found)
        .usingRecursiveComparison()
        .ignoringFields("file.caseNumber")
        .isEqualTo(leased);
    Property vacant = entered(new PropertyDraft().unit(unit(2)).unmortgaged().right(null));
    assertThat(PROPERTIES.find(vacant.id()).orElseThrow().lease()).isEmpty();
    assertThat(PROPERTIES.find(vacant.id()).orElseThrow().disposalRight()).isEmpty();
    assertThat(PROPERTIES.ofCase(caseId))
        .extracting(Property::id)
        .contains(leased.id(), vacant.id());
    assertThat(PROPERTIES.find(UUID.randomUUID())).isEmpty();
  }

  @Test
  void keepsEveryKindWithWhatIsKnownOfIt() throws SQLException {
    Property car =
        entered(
            new PropertyDraft()
                .kind(
                    PropertyKind.VEHICLE,
                    "lsvaa4182e2123456",
                    """
                    {"plate":"浙A12345","model":"某牌","registeredOn":"2020-05-01","condition":"可行驶","arrearsFen":0}
                    """));
    Property goods =
        entered(
            new PropertyDraft()
                .kind(PropertyKind.GOODS, "2026-17", "{\"condition\":\"完好\"}")
                .things(new Thing("叉车", 2, "台", "sn 1"), new Thing("货架", 40, "组", null)));
    for (Property one : List.of(car, goods)) {
      assertThat(PROPERTIES.find(one.id()).orElseThrow())
          .usingRecursiveComparison()
          .ignoringFields("file.caseNumber")
          .isEqualTo(one);
    }
    assertThat(goods.units()).containsExactly("浙0106-2026-17", "SN1");
    assertThat(
            text(
                "SELECT string_agg(unit_code, ' ') FROM property_things WHERE property_id = '%s'"
                    .formatted(goods.id())))
        .isEqualTo("SN1");
    var snapshot =
        PropertySnapshot.of(goods, goods.reference().orElseThrow(), Optional.empty(), List.of());
    assertThat(snapshot.toString()).contains("叉车", "完好").doesNotContain("areaM2x100", "review");
  }

  @Test
  void whySharesHaveNoReportIsKeptAndPublishedWithoutTheCourtsPapers() {
    Property shares =
        entered(
            new PropertyDraft()
                .kind(PropertyKind.EQUITY, PropertyDraft.COMPANY, PropertyDraft.SHARES)
                .unpriced());
    assertThat(PROPERTIES.find(shares.id()).orElseThrow().unappraised()).isEmpty();
    Property said = PropertyDraft.unappraised(shares, false, "application");
    PROPERTIES.put(shares.id(), said.unappraised().orElseThrow());
    Property found = PROPERTIES.find(shares.id()).orElseThrow();
    assertThat(found.unappraised()).isEqualTo(said.unappraised());
    assertThat(found.soldUnappraised()).isPresent();
    var published = PropertySnapshot.of(found, null, Optional.empty(), List.of());
    assertThat(published.get("unappraised"))
        .hasToString(
            "{\"agency\":\"某评估公司\",\"on\":\"2026-10-01\",\"reason\":\"缺少财务账册\",\"statementSha256\":\"%s\"}"
                .formatted(PropertyDraft.HASH));
    assertThat(published.get("appraisal")).isNull();
  }

  @Test
  void whatIsAttachedIsHashedWithTheProperty() {
    Property property = entered(new PropertyDraft().unit(unit(8)));
    var price = property.reference().orElseThrow();
    String before = PropertySnapshot.of(property, price, Optional.empty(), List.of()).toString();
    assertThat(before).doesNotContain("attachments");
    var attached =
        new Attachments(
            List.of(new FiledDocument("现场勘查笔录", PropertyDraft.HASH)),
            List.of(new Video("看样视频", "https://example.org/v/1")));
    PROPERTIES.put(property.id(), attached);
    Property found = PROPERTIES.find(property.id()).orElseThrow();
    assertThat(found.attachments()).isEqualTo(attached);
    assertThat(PropertySnapshot.of(found, price, Optional.empty(), List.of()).toString())
        .contains("现场勘查笔录", PropertyDraft.HASH, "https://example.org/v/1");
  }

  @Test
  void aUnitStandsOnceInACase() {
    Property first = entered(new PropertyDraft().unit(unit(3)));
    Property again = new PropertyDraft().unit(unit(3)).property(caseId, TODAY);
    assertThat(PROPERTIES.add(again, "chen")).isFalse();
    assertThat(PROPERTIES.find(first.id())).isPresent();
  }

  @Test
  void bindsAReviewAsItIsAndReplacesTheProof() {
    Property property = entered(new PropertyDraft().unit(unit(4)).right(null));
    String text = "{ \"asked\": [] , \"x\":\"一\"}";
    Instant at = Instant.parse("2026-11-22T10:00:00.123Z");
    PROPERTIES.put(property.id(), new BoundReview(new UUID(1, 1), at, text));
    var right =
        new DisposalRight("川0105", LocalDate.of(2026, 1, 1), PropertyDraft.HASH, transferred());
    PROPERTIES.put(property.id(), right);
    Property found = PROPERTIES.find(property.id()).orElseThrow();
    assertThat(found.review()).contains(new BoundReview(new UUID(1, 1), at, text));
    assertThat(found.disposalRight()).contains(right);
  }

  @Test
  void keepsDecisionsNewestFirstWithTheirPanelAndHolders() {
    Property property = entered(new PropertyDraft().unit(unit(5)));
    Decision first = decision(property, 100, "2026-11-22T10:00:00Z");
    Decision second = decision(property, 200, "2026-11-22T11:00:00Z");
    assertThat(DECISIONS.of(property.id())).containsExactly(second, first);
    assertThat(DECISIONS.find(first.id(), property.id())).contains(first);
    assertThat(DECISIONS.find(first.id(), UUID.randomUUID())).isEmpty();
  }

  @Test
  void theSchemaItselfRefusesAnEvenPanel() {
    Property property = entered(new PropertyDraft().unit(unit(6)));
    assertThatThrownBy(
            () -> DECISIONS.add(decided(property, 1, List.of("甲", "乙"), TODAY), HOLDERS, "wu"))
        .isInstanceOf(StoreFailure.class);
  }

  @Test
  void anAnnouncedPropertyKnowsItsLotAndGivesItItsPictures() throws SQLException {
    Property property = entered(new PropertyDraft().unit(unit(7)));
    Decision decision = decision(property, 100, "2026-11-22T10:00:00Z");
    run(
        """
        INSERT INTO property_pictures (property_id, number, media_type, sha256, bytes, stored_at, stored_by)
        VALUES (?, 1, 'image/png', 'first', 'x', now(), 'chen'), (?, 2, 'image/png', 'second', 'y', now(), 'chen')
        """,
        property.id(),
        property.id());
    UUID lotId = lot();
    PropertyPictures pictures = new PropertyPictures(SOURCE);
    assertThat(pictures.hashes(property.id())).containsExactly("first", "second");
    pictures.copy(property.id(), lotId);
    Notices notices = new Notices(SOURCE);
    var snapshot = new Notices.Snapshot("{\"a\":1}", "hash");
    notices.add(
        new Notices.Notice(
            lotId, property.id(), decision.id(), "报", "COURT", "[{\"number\":1}]", snapshot, ""));

    Property found = PROPERTIES.find(property.id()).orElseThrow();
    assertThat(found.lotId()).contains(lotId);
    assertThat(found.pictures()).isEqualTo(2);
    assertThat(PROPERTIES.isAnnouncedAs(lotId)).isTrue();
    assertThat(PROPERTIES.isAnnouncedAs(lot())).isFalse();
    assertThat(notices.snapshot(lotId)).contains(snapshot);
    assertThat(notices.snapshot(UUID.randomUUID())).isEmpty();
    assertThat(
            text(
                "SELECT string_agg(sha256, ' ' ORDER BY number) FROM pictures WHERE lot_id = '%s'"
                    .formatted(lotId)))
        .isEqualTo("first second");
  }

  @Test
  void aFactWaitsInTheOutboxWithIdsOnly() throws SQLException {
    UUID subject = UUID.randomUUID();
    new Facts(SOURCE)
        .tell(
            new Facts.Told(
                Facts.LOTS,
                "lot.announced",
                subject,
                Instant.EPOCH,
                Map.of("ruleset", "DRILL-2026-2"),
                JsonObject.builder().put("lotId", subject.toString()).build()));
    assertThat(text("SELECT topic || ' ' || event FROM outbox WHERE key = '%s'".formatted(subject)))
        .isEqualTo(
            ("auction.lots"
                    + " {\"specversion\":\"1.0\",\"id\":\"%1$s-lot.announced\",\"source\":\"/auction\","
                    + "\"type\":\"org.fachui.auction.lot.announced\",\"subject\":\"%1$s\",\"time\":\"1970-01-01T00:00:00.000Z\","
                    + "\"ruleset\":\"DRILL-2026-2\",\"datacontenttype\":\"application/json\",\"data\":{\"lotId\":\"%1$s\"}}")
                .formatted(subject));
  }

  private static Property entered(PropertyDraft draft) {
    Property property = draft.property(caseId, TODAY);
    assertThat(PROPERTIES.add(property, "chen")).isTrue();
    return property;
  }

  private static String unit(int number) {
    return "330106001001GB00001F%08d".formatted(number);
  }

  private static Decision decision(Property property, long start, String at) {
    Decision decision = decided(property, start, List.of("甲", "乙", "丙"), TODAY);
    Decision recorded =
        new Decision(
            decision.id(),
            decision.propertyId(),
            decision.startPriceFen(),
            decision.incrementFen(),
            decision.depositFen(),
            decision.preemption(),
            decision.panel(),
            decision.decidedOn(),
            new Estimate(7, 3),
            Instant.parse(at));
    DECISIONS.add(recorded, HOLDERS, "wu");
    return recorded;
  }

  private static Decision decided(Property property, long start, List<String> panel, String day) {
    return new Decision(
        UUID.randomUUID(),
        property.id(),
        start,
        10,
        5,
        List.of(
            new PreemptionHolder("wang", 2, Nature.TENANT, false),
            new PreemptionHolder("li", 1, Nature.TENANT, false)),
        panel,
        LocalDate.parse(day),
        null,
        Instant.EPOCH);
  }

  private static UUID lot() throws SQLException {
    UUID id = UUID.randomUUID();
    run(
        """
        INSERT INTO lots (id, bucket, case_id, court, title, title_en, description, kind, place, start_price,
          increment_fen, opens_at, end_at, window_ms, extension_ms, resume_ms, rule_set, rule_set_sha256, drill,
          terms, terms_sha256, published_at, published_by, search_text)
        VALUES (?, '00', ?, '浙0106', 't', 't', '', 'HOME', 'p', 100, 1, now(), now() + interval '1 h', 1, 1, 1,
          'DRILL-2026-2', 'x', true, '{}', 'x', now(), 'chen', 't')
        """,
        id,
        caseId);
    return id;
  }

  private static void run(String sql, Object... values) throws SQLException {
    try (Connection connection = SOURCE.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static String text(String sql) throws SQLException {
    try (Connection connection = SOURCE.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      assertThat(row.next()).isTrue();
      return Optional.ofNullable(row.getString(1)).orElse("");
    }
  }

  private static DisposalTransfer transferred() {
    return new DisposalTransfer(
        true,
        Instant.parse("2026-04-01T00:00:00Z"),
        false,
        "（2026）川0105执7号之三",
        true,
        "浙01",
        false,
        5_000L);
  }
}
