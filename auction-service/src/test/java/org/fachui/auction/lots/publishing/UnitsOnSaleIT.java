package org.fachui.auction.lots.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.enrolment.engine.AnnouncedLot;
import org.fachui.auction.rules.SeizureFacts.Elsewhere;
import org.fachui.devstack.stores.TestStores;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** One thing, several cases, over the real schema. */
class UnitsOnSaleIT {
  private static final LocalDate SEIZED = LocalDate.of(2026, 5, 1);

  private final TestDatabase database;
  private final PGSimpleDataSource source = new PGSimpleDataSource();
  private final UnitsOnSale units;

  UnitsOnSaleIT() {
    var created = TestDatabase.migrated(TestStores.shared());
    database = new TestDatabase(created);
    source.setUrl(created.url());
    source.setUser(created.user());
    source.setPassword(created.password());
    units = new UnitsOnSale(source);
  }

  @Test
  void aLotThatIsAnnouncedOpenPausedOrSoldKeepsEveryOtherAway() {
    UUID lot = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    String unit = unit(lot);
    assertThat(elsewhere(unit)).contains(new Elsewhere(lot.toString(), false));
    assertThat(units.elsewhere(property(lot), List.of(unit), SEIZED))
        .as("its own rounds follow each other")
        .isEmpty();
    assertThat(elsewhere("330106001001GB00001F99999999")).isEmpty();
    bidding(lot, "OPEN");
    for (String state : List.of("OPEN", "PAUSED", "CLOSED_SOLD")) {
      database.run("UPDATE lot_live SET state = ? WHERE lot_id = ?", state, lot);
      assertThat(elsewhere(unit)).as(state).contains(new Elsewhere(lot.toString(), false));
    }
  }

  @Test
  void aLotThatEndedWithoutABidOrWasTakenBackKeepsNobodyAway() {
    UUID unsold = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    bidding(unsold, "CLOSED_UNSOLD");
    assertThat(elsewhere(unit(unsold))).isEmpty();

    UUID stopped = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    stop(stopped, "STAY");
    assertThat(elsewhere(unit(stopped))).as("a stay ends").isPresent();
    database.run(
        "UPDATE stops SET over_at = now(), over = 'SUPERSEDED', over_reason = '撤回' WHERE lot_id = ?",
        stopped);
    stop(stopped, "WITHDRAWAL");
    assertThat(elsewhere(unit(stopped))).isEmpty();
  }

  @Test
  void whatACreditorTookForHisDebtIsNobodysToSellButHis() {
    UUID unsold = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    bidding(unsold, "CLOSED_UNSOLD");
    database.run(
        """
        INSERT INTO lot_endings (lot_id, ending, number, dated, reason, proofs, route, price_fen, difference_fen,
          ended_at, ended_by)
        VALUES (?, 'TAKEN', '抵债' || ?, now(), '以物抵债', '[]', 'AT_THE_RESERVE', 1, 0, now(), 'zhao')
        """,
        unsold,
        unsold.toString());

    assertThat(elsewhere(unit(unsold))).contains(new Elsewhere(unsold.toString(), true));
    assertThat(
            units.elsewhere(
                UUID.randomUUID(),
                List.of(unit(unsold)),
                LocalDate.now(ZoneOffset.UTC).plusDays(2)))
        .as("seized from the creditor")
        .isEmpty();
  }

  @Test
  void whatWasTakenByAgreementIsNobodysToSellThoughItHasNoLot() {
    UUID lot = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    UUID property = property(lot);
    String unit = unit(lot);
    database.run("UPDATE lots SET property_id = NULL WHERE id = ?", lot);
    database.run(
        """
        INSERT INTO case_applicants (id, case_id, party, person, company, claim_fen, recorded_at, recorded_by)
        SELECT ?, case_id, '申请人', decode(repeat('ab', 32), 'hex'), false, 9, now(), 'chen'
        FROM properties WHERE id = ?
        """,
        lot,
        property);
    assertThat(elsewhere(unit)).isEmpty();
    database.run(
        """
        INSERT INTO property_takings (property_id, applicant_id, number, dated, reason, papers, price_fen, claim_fen,
          taken_at, taken_by)
        VALUES (?, ?, '协议抵债', now(), '双方同意', '{}', 9, 9, now(), 'zhao')
        """,
        property,
        lot);

    assertThat(elsewhere(unit)).contains(new Elsewhere("", true));
    assertThat(units.elsewhere(property, List.of(unit), SEIZED)).as("its own").isEmpty();
    assertThat(
            units.elsewhere(
                UUID.randomUUID(), List.of(unit), LocalDate.now(ZoneOffset.UTC).plusDays(2)))
        .as("seized from the taker")
        .isEmpty();
  }

  @Test
  void aThingOfALongListIsFoundByItsOwnNumber() {
    UUID lot = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    database.run(
        "INSERT INTO property_things (property_id, unit_code) VALUES (?, 'SN-1')", property(lot));
    assertThat(elsewhere("SN-1")).contains(new Elsewhere(lot.toString(), false));
    assertThat(elsewhere("SN-2")).isEmpty();
  }

  @Test
  void twoNoticesOfOneThingAtOnceSeeEachOther() throws Exception {
    for (int round = 0; round < 5; round++) {
      UUID model = AnnouncedLot.publish(database, Duration.ofMinutes(10));
      bidding(model, "CLOSED_UNSOLD");
      String unit = unit(model);
      CyclicBarrier together = new CyclicBarrier(2);
      try (ExecutorService people = Executors.newFixedThreadPool(2)) {
        List<Future<Boolean>> published =
            people.invokeAll(List.of(publishing(unit, together), publishing(unit, together)));
        long announced = 0;
        for (Future<Boolean> one : published) {
          announced += one.get() ? 1 : 0;
        }
        assertThat(announced).as("round %d", round).isEqualTo(1);
      }
    }
  }

  @Test
  void theCasesOtherLotsAreSummedUpByWhatTheyBring() {
    UUID lot = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    UUID other = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    UUID unsold = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    bidding(unsold, "CLOSED_UNSOLD");
    UUID caseId =
        UUID.fromString(database.texts("SELECT case_id FROM lots WHERE id = ?", lot).getFirst());
    database.run("UPDATE lots SET case_id = ? WHERE id IN (?, ?)", caseId, other, unsold);
    long start =
        Long.parseLong(
            database.texts("SELECT start_price FROM lots WHERE id = ?", other).getFirst());
    CaseCover cover = new CaseCover(source);
    CaseCover.Others others = cover.others(caseId, property(lot));
    assertThat(others.proceedsFen()).isZero();
    assertThat(others.onSaleFen()).isEqualTo(start + notOfThese(caseId, lot, other, unsold));
    stop(other, "WITHDRAWAL");
    assertThat(cover.others(caseId, property(lot)).onSaleFen())
        .isEqualTo(notOfThese(caseId, lot, other, unsold));
  }

  @Test
  void whatIsPaidIsComparedWithTheMostThatWasReckonedAsOwed() {
    UUID lot = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    UUID other = AnnouncedLot.publish(database, Duration.ofMinutes(10));
    UUID caseId = UUID.randomUUID();
    database.run(
        "INSERT INTO cases (id, case_number, court, cause, filed_at) VALUES (?, ?, '浙0106', '借款', now())",
        caseId,
        "（2026）浙0106执" + Math.abs(caseId.getLeastSignificantBits() % 1_000_000) + "号");
    database.run("UPDATE lots SET case_id = ? WHERE id IN (?, ?)", caseId, lot, other);
    database.run(
        "UPDATE properties SET case_id = ? WHERE id IN (?, ?)",
        caseId,
        property(lot),
        property(other));
    database.run("UPDATE properties SET gates = NULL WHERE case_id = ?", caseId);
    CaseCover cover = new CaseCover(source);
    assertThat(cover.of(caseId)).as("nobody has reckoned").isEmpty();

    owed(lot, 90);
    owed(other, 100);
    assertThat(cover.of(caseId)).contains(new CaseCover.Cover(0, 100, false));
    sold(lot, 100);
    assertThat(cover.of(caseId)).as("not paid").contains(new CaseCover.Cover(0, 100, false));
    database.run("UPDATE sales SET state = 'PAID', paid_at = now() WHERE lot_id = ?", lot);
    assertThat(cover.of(caseId)).contains(new CaseCover.Cover(100, 100, true));
    owed(other, 101);
    assertThat(cover.of(caseId)).contains(new CaseCover.Cover(100, 101, false));
  }

  private void sold(UUID lot, long fen) {
    database.run(
        "ALTER TABLE sales DROP CONSTRAINT sales_enrolment_id_fkey,"
            + " DROP CONSTRAINT sales_confirmation_pdf_fkey");
    database.run(
        """
        INSERT INTO sales (lot_id, enrolment_id, state, price_fen, sold_at, due_by, confirmation, confirmation_pdf)
        VALUES (?, gen_random_uuid(), 'SOLD', ?, now(), now(), '', '')
        """,
        lot,
        fen);
  }

  private void owed(UUID lot, long fen) {
    database.run(
        "UPDATE properties SET gates = ? WHERE id = ?", "{\"owedFen\":" + fen + "}", property(lot));
  }

  private long notOfThese(UUID caseId, UUID one, UUID two, UUID three) {
    return Long.parseLong(
        database
            .texts(
                """
                SELECT coalesce(sum(start_price), 0) FROM lots
                WHERE case_id = ? AND property_id IS NOT NULL AND id NOT IN (?, ?, ?)
                """,
                caseId,
                one,
                two,
                three)
            .getFirst());
  }

  /** As a notice does it: hold, look, and store a lot, in one transaction. */
  private Callable<Boolean> publishing(String unit, CyclicBarrier together) {
    return () -> {
      try (Connection connection = source.getConnection()) {
        connection.setAutoCommit(false);
        UnitsOnSale own = new UnitsOnSale(oneConnection(connection));
        together.await();
        own.hold(List.of(unit));
        boolean free = own.elsewhere(UUID.randomUUID(), List.of(unit), SEIZED).isEmpty();
        if (free) {
          insert(connection, unit);
        }
        connection.commit();
        return free;
      }
    };
  }

  private void insert(Connection connection, String unit) throws SQLException {
    // Another case's property and lot; what is copied from does not count any more.
    UUID property = UUID.randomUUID();
    try (var cases =
            connection.prepareStatement(
                """
                INSERT INTO cases (id, case_number, court, cause, filed_at)
                VALUES (?, ?, '川0105', '借款', now())
                """);
        var properties =
            connection.prepareStatement(
                """
                INSERT INTO properties (id, case_id, court, kind, unit_code, title, title_en, place, area_m2x100,
                  seized_on, entered_at, entered_by)
                SELECT ?, ?, '川0105', kind, unit_code, title, title_en, place, area_m2x100, seized_on, now(), 'chen2'
                FROM properties WHERE unit_code = ? LIMIT 1
                """);
        var lots =
            connection.prepareStatement(
                """
                INSERT INTO lots SELECT (jsonb_populate_record(l, jsonb_build_object('id', ?::text, 'property_id', ?::text))).*
                FROM lots l JOIN properties p ON p.id = l.property_id WHERE p.unit_code = ? LIMIT 1
                """)) {
      UUID caseId = UUID.randomUUID();
      cases.setObject(1, caseId);
      cases.setString(2, "（2026）川0105执" + Math.floorMod(caseId.hashCode(), 1_000_000_000) + "号");
      cases.executeUpdate();
      properties.setObject(1, property);
      properties.setObject(2, caseId);
      properties.setString(3, unit);
      properties.executeUpdate();
      lots.setString(1, UUID.randomUUID().toString());
      lots.setString(2, property.toString());
      lots.setString(3, unit);
      lots.executeUpdate();
    }
  }

  /** Gives the one connection to everybody who asks, as the container does in a transaction. */
  private static DataSource oneConnection(Connection connection) {
    Connection kept =
        (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                    method.getName().equals("close") ? null : method.invoke(connection, arguments));
    return new Shared(kept);
  }

  private record Shared(Connection connection) implements DataSource {
    @Override
    public Connection getConnection() {
      return connection;
    }

    @Override
    public Connection getConnection(String user, String password) {
      return connection;
    }

    @Override
    public PrintWriter getLogWriter() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }

  private Optional<Elsewhere> elsewhere(String unit) {
    return units.elsewhere(UUID.randomUUID(), List.of(unit), SEIZED);
  }

  private void bidding(UUID lot, String state) {
    database.run(
        """
        INSERT INTO lot_live (lot_id, bucket, seq, epoch, state, bids, opens_at, end_at)
        SELECT id, bucket, 2, 1, ?, 0, now(), now() FROM lots WHERE id = ?
        """,
        state,
        lot);
  }

  private void stop(UUID lot, String kind) {
    database.run(
        """
        INSERT INTO stops (id, lot_id, kind, cause, number, dated, reason, proofs, figures, stage_before, ordered_at,
          ordered_by)
        VALUES (gen_random_uuid(), ?, ?, 'BY_LAW', gen_random_uuid()::text, '2026-11-22', '理由', '[]', '{}',
          'ANNOUNCED', now(), 'zhao')
        """,
        lot,
        kind);
  }

  private UUID property(UUID lot) {
    return UUID.fromString(
        database.texts("SELECT property_id FROM lots WHERE id = ?", lot).getFirst());
  }

  private String unit(UUID lot) {
    return database
        .texts(
            "SELECT p.unit_code FROM properties p JOIN lots l ON l.property_id = p.id WHERE l.id = ?",
            lot)
        .getFirst();
  }
}
