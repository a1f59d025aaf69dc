package org.fachui.auction.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.Facts;
import org.fachui.auction.agreement.AgreedTaking.Given;
import org.fachui.auction.agreement.TakingByAgreement.Outcome;
import org.fachui.auction.agreement.TakingByAgreement.Outcome.Against;
import org.fachui.auction.agreement.TakingByAgreement.Outcome.Announced;
import org.fachui.auction.agreement.TakingByAgreement.Outcome.NumberTaken;
import org.fachui.auction.agreement.TakingByAgreement.Outcome.Stands;
import org.fachui.auction.agreement.TakingByAgreement.Outcome.TakenBefore;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.enrolment.engine.AnnouncedLot;
import org.fachui.auction.enrolment.infrastructure.JdbcCaseApplicants;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.lots.properties.Properties;
import org.fachui.auction.lots.publishing.CaseCover;
import org.fachui.auction.lots.publishing.SeizedThings;
import org.fachui.auction.lots.publishing.UnitsOnSale;
import org.fachui.auction.lots.rounds.PropertyRounds;
import org.fachui.auction.lots.rounds.Rounds;
import org.fachui.devstack.stores.TestStores;
import org.fachui.kernel.people.ResidentId;
import org.fachui.platform.protection.FieldCipher;
import org.fachui.platform.protection.ProtectionKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A property that was never announced, over the real schema. */
class AgreedTakingIT {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String NUMBER = "（2026）浙0106执99999999号之七";
  private static final String UNIT = "330106001001GB00001F00070007";

  private final TestDatabase database;
  private final EngineDatabase readers;
  private final Rounds rounds;
  private final CaseCover cover;
  private final JdbcCaseApplicants applicants;
  private final TakingByAgreement taking;
  private final AgreedTakings takings;
  private final UUID announced;
  private final UUID theCase;
  private final UUID property = UUID.randomUUID();

  AgreedTakingIT() {
    var created = TestDatabase.migrated(TestStores.shared());
    database = new TestDatabase(created);
    readers = new EngineDatabase(database.source(), 2);
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(created.url());
    source.setUser(created.user());
    source.setPassword(created.password());
    Clock clock = Clock.systemUTC();
    rounds = new Rounds(clock, source);
    cover = new CaseCover(source);
    takings = new AgreedTakings(source);
    var cipher = new FieldCipher(ProtectionKeys.of(ProtectionKeys.generate(RANDOM)), RANDOM);
    applicants = new JdbcCaseApplicants(readers, cipher, clock);
    taking =
        new TakingByAgreement(
            new Properties(source),
            rounds,
            new SeizedThings(new UnitsOnSale(source), cover),
            applicants,
            takings,
            new Facts(source),
            clock);
    announced = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    theCase = UUID.fromString(one("SELECT case_id FROM lots WHERE id = ?", announced));
    enter(property, UNIT, "NOT_NECESSARY");
    proveDisposal(property);
  }

  @AfterEach
  void close() {
    readers.close();
  }

  private String one(String query, Object... arguments) {
    return database.texts(query, arguments).getFirst();
  }

  /** A home of the same case as the announced one. */
  private void enter(UUID id, String unit, String dwelling) {
    database.run(
        """
        INSERT INTO properties (id, case_id, court, kind, unit_code, title, title_en, place,
          area_m2x100, seized_on, gates, entered_at, entered_by)
        SELECT ?, p.case_id, p.court, 'HOME', ?, p.title, p.title_en, p.place, 9000, '2026-01-01',
          '{"coOwners":0,"dwelling":"' || ? || '","owedFen":900000000000}', now(), 'chen'
        FROM properties p JOIN lots l ON l.property_id = p.id WHERE l.id = ?
        """,
        id,
        unit,
        dwelling,
        announced);
  }

  private void proveDisposal(UUID id) {
    database.run(
        """
        UPDATE properties SET first_seizing_court = court, first_seized_on = seized_on, disposal_sha256 = repeat('0', 64)
        WHERE id = ?
        """,
        id);
  }

  private UUID applicant(long claimFen) {
    var person = new Identity.Person(ResidentId.withCheckCharacter("33010619900307001"));
    return applicants.record(theCase, "申请人", person, claimFen, "chen").recorded().id();
  }

  private Outcome take(
      UUID id, String number, UUID who, long price, @Nullable Instant paid, AgreedPaper... kinds) {
    List<Given> papers =
        Arrays.stream(kinds).map(kind -> new Given(kind, "材料", "ab".repeat(32))).toList();
    var request =
        new AgreedTakingRequest(
            who, price, paid, number, LocalDate.of(2026, 1, 2), "双方同意抵债", papers);
    return taking.take(id, request, request.paper("浙0106", Instant.now()), "zhao");
  }

  private static List<String> reasons(Outcome outcome) {
    return outcome instanceof Against against
        ? against.findings().stream().map(one -> one.rule().id() + " " + one.reason()).toList()
        : List.of();
  }

  @Test
  void itIsTakenOnceWithItsFactAndNeverSoldAfterwards() {
    UUID who = applicant(300);
    long before = cover.of(theCase).orElseThrow().proceedsFen();

    assertThat(take(property, NUMBER, who, 200, null, AgreedPaper.values()))
        .isInstanceOfSatisfying(
            Stands.class,
            stands -> {
              assertThat(stands.fresh()).isTrue();
              assertThat(stands.taking().differenceFen()).isZero();
              assertThat(stands.taking().remainingFen()).isEqualTo(100);
            });
    assertThat(take(property, NUMBER, who, 200, null))
        .as("the same again, whatever it says")
        .isInstanceOfSatisfying(Stands.class, stands -> assertThat(stands.fresh()).isFalse());
    assertThat(take(property, NUMBER.replace("七", "八"), who, 200, null, AgreedPaper.values()))
        .isInstanceOf(TakenBefore.class);

    AgreedTaking stored = takings.of(property).orElseThrow();
    assertThat(stored.papers()).extracting(Given::kind).containsExactly(AgreedPaper.values());
    assertThat(stored.claimFen()).isEqualTo(300);
    PropertyRounds after = rounds.of(property);
    assertThat(after.taken()).isTrue();
    assertThat(after.changeable()).isFalse();
    assertThat(after.nextAuction()).isEmpty();
    assertThat(cover.of(theCase).orElseThrow().proceedsFen()).isEqualTo(before + 200);
    assertThat(database.texts("SELECT event FROM outbox WHERE key = ?", property.toString()))
        .singleElement()
        .asString()
        .contains("property.taken", theCase.toString(), "DRILL-AFTER-2026-2")
        .doesNotContain("申请人");
  }

  @Test
  void allThatIsAgainstItIsSaidAtOnceAndNothingIsStored() {
    UUID needed = UUID.randomUUID();
    enter(needed, "330106001001GB00001F00080008", "NECESSARY");

    assertThat(reasons(take(needed, NUMBER, UUID.randomUUID(), 200, null)))
        .containsExactly(
            "CPI-489 ONLY_THE_APPLICANT",
            "HOME-5 TAKER_NOT_ELIGIBLE",
            "CPI-489 PAPERS_MISSING",
            "DISP-1 DISPOSAL_RIGHT_MISSING",
            "SEIZE-4 NECESSARY_DWELLING");
    assertThat(takings.of(needed)).isEmpty();
    assertThat(rounds.of(needed).changeable()).isTrue();
    assertThat(database.texts("SELECT event FROM outbox WHERE key = ?", needed.toString()))
        .isEmpty();
  }

  @Test
  void theTakerStandsAmongTheApplicantsAndHasPaidWhatExceedsHisClaim() {
    UUID who = applicant(300);
    assertThat(reasons(take(property, NUMBER, who, 301, null, AgreedPaper.values())))
        .containsExactly("SALE-16 DIFFERENCE_NOT_PAID");
    applicants.withdraw(theCase, who, "chen");
    assertThat(reasons(take(property, NUMBER, who, 300, null, AgreedPaper.values())))
        .containsExactly("CPI-489 ONLY_THE_APPLICANT");
    UUID again = applicant(300);
    Instant paid = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(take(property, NUMBER, again, 301, paid, AgreedPaper.values()))
        .isInstanceOf(Stands.class);
    assertThat(takings.of(property).orElseThrow().differenceFen()).isEqualTo(1);
    assertThat(takings.of(property).orElseThrow().differencePaidAt()).isEqualTo(paid);
  }

  @Test
  void aClaimIsSatisfiedOnceHoweverManyPropertiesAreTaken() {
    UUID who = applicant(300);
    UUID second = UUID.randomUUID();
    enter(second, "330106001001GB00001F00060006", "NOT_NECESSARY");
    proveDisposal(second);
    UUID third = UUID.randomUUID();
    enter(third, "330106001001GB00001F00050005", "NOT_NECESSARY");
    proveDisposal(third);

    assertThat(take(property, NUMBER, who, 200, null, AgreedPaper.values()))
        .isInstanceOf(Stands.class);
    String next = NUMBER.replace("七", "八");
    assertThat(reasons(take(second, next, who, 101, null, AgreedPaper.values())))
        .containsExactly("SALE-16 DIFFERENCE_NOT_PAID");
    assertThat(take(second, next, who, 100, null, AgreedPaper.values())).isInstanceOf(Stands.class);
    assertThat(takings.of(second).orElseThrow().remainingFen()).isZero();
    assertThat(reasons(take(third, NUMBER.replace("七", "九"), who, 1, null, AgreedPaper.values())))
        .containsExactly("CPI-489 CLAIM_SATISFIED");
  }

  @Test
  void whatWasAnnouncedEndsByItsLotAndANumberIsGivenOnce() {
    UUID who = applicant(300);
    UUID sold = UUID.fromString(one("SELECT property_id FROM lots WHERE id = ?", announced));
    assertThat(take(sold, NUMBER, who, 200, null, AgreedPaper.values()))
        .isEqualTo(new Announced(announced));

    assertThat(take(property, NUMBER, who, 200, null, AgreedPaper.values()))
        .isInstanceOf(Stands.class);
    UUID second = UUID.randomUUID();
    enter(second, "330106001001GB00001F00090009", "NOT_NECESSARY");
    proveDisposal(second);
    assertThat(take(second, NUMBER, who, 100, null, AgreedPaper.values()))
        .isInstanceOf(NumberTaken.class);
  }
}
